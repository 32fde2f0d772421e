const list = document.querySelector("#frames");

function show(frame, kind) {
  const item = document.createElement("li");
  item.className = kind;
  item.textContent = frame;
  list.append(item);
  item.scrollIntoView();
}

function begin() {
  mizanBridge.open({
    receive: (frame) => show(frame, "received"),
    closed: (reason) => show(`closed: ${reason}`, "received"),
  });
}

document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const frame = document.querySelector("#frame").value.trim();
  show(frame, "sent");
  mizanBridge.send(frame);
});

if (window.mizanBridge) {
  begin();
} else {
  addEventListener("mizan:bridge", begin, { once: true });
}
