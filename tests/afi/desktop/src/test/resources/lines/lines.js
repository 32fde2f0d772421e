window.begin = () => mizanBridge.open({ receive: (frame) => alert(frame), closed: (why) => alert(`closed: ${why}`) });
window.say = (frame) => mizanBridge.send(frame);
