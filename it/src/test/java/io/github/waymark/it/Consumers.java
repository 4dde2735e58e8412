package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A project without Waymark, with a module for each case that depends on what the case has installed. */
record Consumers(Maven maven, List<Case> cases) {

    void build() {
        Path folder = Ground.project("consumers-" + maven.version());
        String modules = cases.stream()
                .map(tried -> "<module>" + tried.situation().id() + "</module>")
                .collect(Collectors.joining("\n    "));
        Sample.named("consumers").word("modules", modules).in(folder);
        for (Case tried : cases) {
            Sample.named("consumer")
                    .group(tried.group())
                    .word("id", tried.situation().id())
                    .word("version", tried.situation().expected())
                    .in(folder.resolve(tried.situation().id()));
        }
        maven.in(folder).goals("package", "--fail-at-end").succeeds();
    }
}
