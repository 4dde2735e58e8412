package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.constraints.tree.ModuleTree;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** The base of the goals that write or verify the lock. */
abstract class LockFileMojo extends ListReadingMojo {

    /** The lock file, relative to the folder of the build: also with {@code -pl}. */
    // A File would be relative to the first selected module.
    @Parameter(property = "constraints.lockFile", defaultValue = "constraints.lock.json")
    private String lockFile = "constraints.lock.json";

    /** Also locks or verifies plugins and build extensions, with their dependencies. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    final String lockName() {
        return lockFile;
    }

    final Path lockPath() {
        return folder().resolve(lockFile);
    }

    /** The files of the selected modules, as they are built: with the list, if one is in effect. */
    final Lock current() {
        ConstraintList list = isListInEffect() ? effectiveListIfSet() : ConstraintList.EMPTY;
        List<ModuleTree> trees = listedTrees(list, checkPlugins).withList();
        return CurrentLock.resolve(session(), repositorySystem(), trees);
    }

    /** The words for the log. */
    final String suffix() {
        return isListInEffect() ? " with the list " + listName() : "";
    }

    /** Whether a module belongs to the build, but is not selected, by {@code -pl}. */
    final boolean isLeftOut(String module) {
        Set<String> selected = new LinkedHashSet<>();
        for (MavenProject project : session().getProjects()) {
            selected.add(project.getGroupId() + ":" + project.getArtifactId());
        }
        return !selected.contains(module) && build().moduleNames().contains(module);
    }
}
