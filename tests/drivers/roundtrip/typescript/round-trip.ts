// Reads every batch of values with the emitted client and sends it back, then tries what a number cannot hold.
import { configure } from "@mizan/base";
import {
  callBatches,
  callBeyond,
  callExactSamples,
  callReturnExactSamples,
  callReturnSamples,
  callSame,
  callSamples,
  MizanError,
} from "api";

configure({ baseUrl: process.argv.at(-1) });

const batches = await callBatches();
for (let batch = 0; batch < batches; batch++) {
  await callReturnSamples({ batch, samples: await callSamples({ batch }) });
  await callReturnExactSamples({ batch, samples: await callExactSamples({ batch }) });
}

async function outcome(answer: Promise<number>): Promise<string> {
  try {
    return String(await answer);
  } catch (error) {
    if (error instanceof MizanError) {
      return `${error.code} ${error.status}`;
    }
    throw error;
  }
}

process.stdout.write(`received 9007199254740992: ${await outcome(callBeyond())}\n`);
process.stdout.write(`sent 9007199254740992: ${await outcome(callSame({ value: 2 ** 53 }))}\n`);
process.stdout.write(`sent 9007199254740991: ${await outcome(callSame({ value: Number.MAX_SAFE_INTEGER }))}\n`);
