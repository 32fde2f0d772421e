import { mount } from "svelte";
import App from "./App.svelte";
import "../../../petclinic-spring-react/frontend/src/style.css";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element #root");
}
mount(App, { target: root });
