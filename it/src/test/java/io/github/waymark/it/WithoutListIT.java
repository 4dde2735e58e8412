package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a build pays for lists that has none. */
class WithoutListIT {

    private static final Pattern OURS =
            Pattern.compile("(?<= )io\\.github\\.waymark\\.(extension\\.)?constraint[\\w.]*(?= )");

    @Test
    void aBuildWithoutAListLoadsNothingOfLists() {
        Path folder = Ground.project("without-list");
        Path log = folder.resolve("classes.log");
        Path project = folder.resolve("project");
        Sample.named("constraints").word("repository", "").word("modules", "").in(project);
        Ground.write(project.resolve(".mvn/waymark.yaml"), "version:\n  style: snapshot\n");

        Mavens.main()
                .in(project)
                .jvm("-Xlog:class+load:file=" + log)
                .goals("-o", "validate")
                .succeeds();

        List<String> loaded = OURS.matcher(Ground.read(log))
                .results()
                .map(result -> result.group())
                .distinct()
                .sorted()
                .toList();
        String ours = "io.github.waymark.extension.constraints.";
        assertTrue(loaded.contains(ours + "ConstraintsActivation"), "the log shows what is loaded");
        // The hooks that Maven asks for, which look for a list, find none and are done.
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(name -> !List.of("ConstraintsActivation", "ConstrainingCollector", "PublishingCheck")
                                .contains(name.replace(ours, "")))
                        .toList());
    }
}
