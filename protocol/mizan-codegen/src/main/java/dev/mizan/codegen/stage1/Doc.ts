{{=« »=}}
«#doc»
«#single»
/**«#lines»«.»«/lines» */
«/single»
«^single»
/**
«#lines»
 *«.»
«/lines»
 */
«/single»
«/doc»
