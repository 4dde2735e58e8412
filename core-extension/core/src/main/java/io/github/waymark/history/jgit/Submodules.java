package io.github.waymark.history.jgit;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks whether submodules differ from the commits that their parent repository names, by git's rules. */
final class Submodules {

    private final GitFolder parent;
    private final GitConfig settings;
    private @Nullable GitConfig modules;

    Submodules(GitFolder parent, GitConfig settings) {
        this.parent = parent;
        this.settings = settings;
    }

    /** Whether a submodule changed; one that is not checked out (an empty folder) is unchanged. */
    boolean isChanged(String path, String commit) {
        Path folder = parent.workTree().resolve(path);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        String ignored = ignored(path);
        if (ignored.equals("all") || !Files.exists(folder.resolve(".git"))) {
            return false;
        }
        Optional<GitFolder> found = GitFolder.find(folder);
        if (found.isEmpty()) {
            return false;
        }
        try (RepositoryReader repository = JGitHistory.open(found.get(), settings.environment(), settings.userHome())) {
            if (!repository.head().equals(Optional.of(commit))) {
                return true;
            }
            return !ignored.equals("dirty") && repository.dirty(ignored.equals("none"));
        }
    }

    /** Which changes are ignored; those of untracked files are unless git is configured otherwise. */
    private String ignored(String path) {
        if (modules == null) {
            modules = GitConfig.ofFile(parent.workTree().resolve(".gitmodules"), settings.userHome());
        }
        String name = modules.subSection("submodule", "path", path);
        Optional<String> own = settings.value("submodule." + name + ".ignore");
        return own.or(() -> modulesValue(name))
                .or(() -> settings.value("diff.ignoresubmodules"))
                .orElse("untracked");
    }

    private Optional<String> modulesValue(String name) {
        return modules == null ? Optional.empty() : modules.value("submodule." + name + ".ignore");
    }
}
