package dev.mizan.afi.board;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.codegen.Targets;
import dev.mizan.ir.ContractHash;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.KdlWriter;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.WireResponse;
import dev.mizan.wire.WireTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the board looks at itself, beside the cases: the contract, and the clients that are emitted from it. */
enum OwnCheck {
    /** The hash that the session endpoint answers is that of the contract; its own bytes where there is no HTTP. */
    SERVED("contract/served") {
        @Override
        Finding run(RunningAdapter running, BoardSuite suite) throws IOException {
            String hash = ContractHash.of(running.contract());
            return new Finding(hash, running.reach() instanceof RunningAdapter.Http http ? served(http) : hash);
        }
    },

    /** The contract is read and written again without a byte of difference. */
    READ_BACK("contract/read-back") {
        @Override
        Finding run(RunningAdapter running, BoardSuite suite) {
            String text = KdlWriter.write(Linker.contract(running.contract()));
            return new Finding(text, KdlWriter.write(KdlReader.readContract("contract", text)));
        }
    },

    /** The contract has every function of the capability matrix but those that are owed. */
    FUNCTIONS("contract/functions") {
        @Override
        Finding run(RunningAdapter running, BoardSuite suite) {
            Set<String> expected = new TreeSet<>(suite.capabilities().functions());
            expected.removeAll(suite.owed().functions().keySet());
            Set<String> found = running.contract().functions().stream()
                    .map(FunctionDef::name)
                    .filter(suite.capabilities().functions()::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Finding(String.join("\n", expected), String.join("\n", found));
        }
    },

    /** Every target emits a client from the contract; the board compares their bytes. */
    CLIENTS("clients/emitted") {
        @Override
        Finding run(RunningAdapter running, BoardSuite suite) {
            MizanIr contract = Linker.contract(running.contract());
            StringBuilder emitted = new StringBuilder();
            for (String target : Targets.NAMES) {
                ClientRequest request = new ClientRequest(List.of(target), Optional.of("client"));
                for (ClientFile file : ClientGenerator.generate(contract, request)) {
                    String name = target + "/" + file.path();
                    emitted.append(name)
                            .append(' ')
                            .append(Sha256.hex(file.text()))
                            .append('\n');
                }
            }
            return new Finding(emitted.toString(), emitted.toString());
        }
    };

    private final String id;

    OwnCheck(String id) {
        this.id = id;
    }

    /**
     * What a check came to.
     *
     * @param expected what had to be there
     * @param actual what was there, which is compared between adapters
     */
    record Finding(String expected, String actual) {

        boolean passed() {
            return expected.equals(actual);
        }
    }

    String id() {
        return id;
    }

    abstract Finding run(RunningAdapter running, BoardSuite suite) throws IOException;

    static List<String> ids() {
        return Arrays.stream(values()).map(OwnCheck::id).toList();
    }

    private static String served(RunningAdapter.Http http) throws IOException {
        String request = "GET /api/mizan/session/ HTTP/1.1\r\nHost: "
                + http.server().getRawAuthority() + "\r\nConnection: close\r\n\r\n";
        WireResponse answer =
                WireTransport.to(http.server()).exchange(request.getBytes(StandardCharsets.US_ASCII), false);
        try {
            return JsonReader.read(answer.body()) instanceof JsonObject session
                            && session.get("contract") instanceof JsonString contract
                    ? contract.value()
                    : answer.text();
        } catch (MalformedJsonException e) {
            return answer.text();
        }
    }
}
