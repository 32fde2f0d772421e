{{=« »=}}
//#fit
import «#typesOnly»type «/typesOnly»{
«#names»
  «^typesOnly»«#type»type «/type»«/typesOnly»«name»,
«/names»
} from «module»;
//#end
