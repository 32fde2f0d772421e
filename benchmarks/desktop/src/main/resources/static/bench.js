const CALLS = 100;

/** What waits for an answer, and the same for both sides. */
function asker(send) {
  const waiting = new Map();
  let count = 0;
  return {
    receive(text) {
      const answer = JSON.parse(text);
      const resolve = waiting.get(answer.id);
      waiting.delete(answer.id);
      resolve?.(answer);
    },
    ask(fn, args) {
      const id = String(++count);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send(JSON.stringify({ type: "call", id, fn, args }));
      });
    },
  };
}

const mizan = asker((text) => mizanBridge.send(text));
const byHand = asker((text) => handBridge.send(text));
const sides = { mizan, byHand };
const work = {
  read: (side) => side.ask("order", { orderId: 5 }),
  mutation: (side) => side.ask("changeCustomer", { orderId: 5, customer: "Ada" }),
};

window.begin = () => {
  mizanBridge.open({ receive: mizan.receive, closed: () => {} });
  handBridge.open({ receive: byHand.receive });
};

/** Milliseconds for the calls of one side. */
window.measure = async (name, kind) => {
  const begun = performance.now();
  for (let i = 0; i < CALLS; i++) {
    const answer = await work[kind](sides[name]);
    if (answer.result?.id !== 5) {
      alert(JSON.stringify(answer));
      return;
    }
  }
  alert(String(performance.now() - begun));
};
