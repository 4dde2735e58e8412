package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder that is named as a JDK or looks like one, but can't be used.
 *
 * @param home the folder
 * @param sources where it was found
 * @param reason why it can't be used, without a full stop
 */
public record RejectedJdk(Path home, List<String> sources, String reason) {

    public RejectedJdk {
        sources = List.copyOf(sources);
    }
}
