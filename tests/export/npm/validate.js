// validate.js FOLDER...: judges exports with Frictionless Data's own library: each description by
// the profile it names, each row by its table schema (types, patterns, limits, unique keys), and
// that size and hash are those of the file. A line for each; status 1 when one is not valid.
'use strict'
const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const { Package } = require('datapackage')

async function judge(folder) {
  const mistakes = []
  const dataPackage = await Package.load(path.join(folder, 'datapackage.json'), { basePath: folder })
  let rows = 0
  if (!dataPackage.valid) {
    mistakes.push(...dataPackage.errors.map((error) => error.message))
  }
  for (const resource of dataPackage.resources) {
    const bytes = fs.readFileSync(path.join(folder, resource.descriptor.path))
    const hash = 'sha256:' + crypto.createHash('sha256').update(bytes).digest('hex')
    if (bytes.length !== resource.descriptor.bytes || hash !== resource.descriptor.hash) {
      mistakes.push(`${resource.name}: is not the file that is described`)
    }
    if (!resource.tabular) {
      mistakes.push(`${resource.name}: is not tabular`)
      continue
    }
    try {
      const read = await resource.read()
      if (read.length !== resource.descriptor.rows) {
        mistakes.push(`${resource.name}: has ${read.length} rows`)
      }
      rows += read.length
    } catch (error) {
      const errors = error.multiple ? error.errors : [error]
      mistakes.push(...errors.map((one) => `${resource.name}: ${one.message}`))
    }
  }
  return { mistakes, rows, tables: dataPackage.resources.length }
}

async function main() {
  let wrong = 0
  for (const folder of process.argv.slice(2)) {
    const { mistakes, rows, tables } = await judge(folder)
    console.log(`${mistakes.length === 0 ? 'valid' : 'WRONG'} ${path.basename(folder)}: ` +
      `${tables} tables, ${rows} rows`)
    mistakes.forEach((mistake) => console.log(`  ${mistake}`))
    wrong += mistakes.length
  }
  process.exitCode = wrong > 0 ? 1 : 0
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 2
})
