{{=« »=}}
«#doc»
«#lines»
«.»
«/lines»
«/doc»
