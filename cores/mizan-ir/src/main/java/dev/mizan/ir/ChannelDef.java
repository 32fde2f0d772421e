package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/**
 * A channel; {@code receive} and {@code send} as the client sees them.
 *
 * @param name the name in frames
 * @param doc the Javadoc's text
 * @param params what a subscription names
 * @param receive what the server sends
 * @param send what the client sends
 */
public record ChannelDef(
        String name, Optional<String> doc, List<ParamDef> params, Optional<ShapeDef> receive, Optional<ShapeDef> send) {

    public ChannelDef {
        params = List.copyOf(params);
    }
}
