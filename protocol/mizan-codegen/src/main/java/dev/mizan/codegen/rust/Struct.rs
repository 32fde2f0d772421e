{{=« »=}}
«> dev/mizan/codegen/rust/Doc.rs»
#[derive(Clone, Debug, «#hasDefault»Default, «/hasDefault»PartialEq, serde::Serialize, serde::Deserialize)]
«^hasFields»
pub struct «name» {}
«/hasFields»
«#hasFields»
pub struct «name» {
«/hasFields»
«#fields»
    «> dev/mizan/codegen/rust/Doc.rs»
«#rename»
    #[serde(rename = «.»)]
«/rename»
«#omittable»
    #[serde(skip_serializing_if = "Option::is_none")]
«/omittable»
    pub «name»: «type»,
«/fields»
«#hasFields»
}
«/hasFields»
«#constructor»

impl «name» {
«#partial»
    /// With what cannot be left out; the rest is.
«/partial»
«^partial»
    /// With all of them.
«/partial»
«#many»
    #[allow(clippy::too_many_arguments)]
«/many»
//#fit
    pub fn new(
«#required»
        «name»: «#converted»impl Into<«type»>«/converted»«^converted»«type»«/converted»,
«/required»
    ) -> Self {
//#end
//#fit 18
        Self {
«#required»
            «name»«#converted»: «name».into()«/converted»,
«/required»
«#omittable»
            «name»: None,
«/omittable»
        }
//#end
    }
}
«/constructor»
