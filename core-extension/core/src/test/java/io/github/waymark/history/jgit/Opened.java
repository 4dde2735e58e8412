package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** Opens repositories for tests, with nobody's settings. */
final class Opened {

    static final TagPattern STANDARD = TagPattern.standard(Optional.empty());
    static final Map<String, String> NO_SETTINGS =
            Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/nowhere/gitconfig");

    private Opened() {}

    static RepositoryReader at(Path folder) {
        return JGitHistory.open(GitFolder.find(folder).orElseThrow(), NO_SETTINGS, Path.of("/nowhere"));
    }

    static TagSearch tagSearch(Path folder) {
        try (RepositoryReader history = at(folder)) {
            return history.searchTags(history.head().orElseThrow(), STANDARD);
        }
    }

    /** Base and distance of HEAD: {@code v1.0.0+3}. */
    static String described(Path folder) {
        return described(tagSearch(folder));
    }

    static String described(TagSearch tagSearch) {
        return tagSearch.base().map(VersionTag::name).orElse("none") + "+" + tagSearch.distance();
    }

    /** The text of the problem that a call ends with. */
    static String problem(Executable call) {
        return assertThrows(ProblemException.class, call).problems().get(0).text();
    }
}
