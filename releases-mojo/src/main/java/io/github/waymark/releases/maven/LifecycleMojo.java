package io.github.waymark.releases.maven;

import io.github.waymark.history.jgit.UnifiedDiff;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.lifecycle.ChangedFile;
import io.github.waymark.releases.lifecycle.LifecycleChange;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.text.Count;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** The base of goals that change the files of a series. */
abstract class LifecycleMojo extends RepositoriesMojo {

    /** Prints the changes instead of writing them. */
    @Parameter(property = "release-request.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** A phase by its name in files, or with dashes instead of blanks. */
    static Phase phase(String word) {
        return EnumParameter.of(
                "release-request.phase", word.strip().replace('-', ' '), List.of(Phase.values()), Phase::word);
    }

    final void write(RequestDirectory requests, LifecycleChange change) {
        change.leftOut().forEach(reason -> getLog().info("left out: " + reason));
        for (ChangedFile file : change.files()) {
            if (dryRun) {
                report(
                        UnifiedDiff.of(file.path(), file.before().map(LifecycleMojo::bytes), bytes(file.after())),
                        null,
                        true);
            } else {
                writeFile(requests.folder().resolve(file.path()), file.after());
            }
        }
        getLog().info(Count.of(change.files().size(), "file")
                + (dryRun ? " would change" : " changed")
                + (change.leftOut().isEmpty()
                        ? ""
                        : ", " + Count.of(change.leftOut().size(), "deliverable") + " left out"));
        if (!dryRun && !change.files().isEmpty()) {
            getLog().info("check them with `mvn release-request:validate`");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
