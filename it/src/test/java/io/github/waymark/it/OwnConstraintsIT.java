package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Waymark's own list, {@code constraints.txt}: what its modules resolve was reviewed. */
class OwnConstraintsIT {

    private static final String CHECK =
            "io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":check";

    @Test
    void allDependenciesComplyWithTheReviewedList() {
        check(Ground.rootPom().resolveSibling("constraints.txt")).succeeds().prints("no violation");
    }

    @Test
    void aDependencyThatWasNotReviewedIsFound() {
        Path list = Ground.project("own-constraints").resolve("constraints.txt");
        String own = Ground.read(Ground.rootPom().resolveSibling("constraints.txt"));
        List<String> others = own.lines()
                .filter(line -> !line.startsWith("org.yaml:snakeyaml"))
                .toList();
        Ground.write(list, String.join("\n", others));

        check(list).fails().prints("org.yaml:snakeyaml");
    }

    private static MavenCall check(Path list) {
        return Mavens.main()
                .in(Objects.requireNonNull(Ground.rootPom().getParent()))
                .goals(CHECK, "-Dconstraints=" + list, "-Dconstraints.mode=closed");
    }
}
