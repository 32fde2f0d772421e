{{=« »=}}
«#doc»
«#lines»
///«.»
«/lines»
«#deprecated»
#[deprecated = «.»]
«/deprecated»
«/doc»
