package io.github.waymark.markup.block;

import java.util.List;

/**
 * A parsed text.
 *
 * @param warnings malformed parts, and parts that are copied verbatim
 */
public record ParsedMarkup(List<Block> blocks, List<Warning> warnings) {

    public ParsedMarkup {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /**
     * A warning about the source.
     *
     * @param line zero-based
     * @param near the beginning of the part of the line that it is about; empty for the whole line
     * @param message one sentence without a full stop
     */
    public record Warning(int line, String near, String message, String fix) {

        /** A warning about a whole line. */
        public Warning(int line, String message, String fix) {
            this(line, "", message, fix);
        }
    }
}
