package io.github.waymark.version;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens scripted repositories with nobody's settings. */
public final class Played {

    /** The standard tag pattern. */
    public static final TagPattern STANDARD = TagPattern.standard(Optional.empty());

    private static final Map<String, String> NO_SETTINGS =
            Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/nowhere/gitconfig");

    /** Nothing from outside. */
    public static final BuildInputs INPUTS = new BuildInputs(Map.of(), NO_SETTINGS, Path.of("/nowhere"));

    private Played() {}

    /** The repository in a folder. */
    public static RepositoryReader open(Path folder) {
        return JGitHistory.open(GitFolder.find(folder).orElseThrow(), NO_SETTINGS, Path.of("/nowhere"));
    }
}
