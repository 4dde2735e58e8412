package io.github.waymark.version.maven;

import io.github.waymark.environment.Terminal;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.text.Count;
import io.github.waymark.version.setup.CiChoice;
import io.github.waymark.version.setup.SetUp;
import io.github.waymark.version.setup.SetUpMode;
import io.github.waymark.version.setup.SetUpPlan;
import java.io.Console;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Sets Waymark up in a project: adds the extension to {@code .mvn/extensions.xml}, lets the POMs take their version from git, starts
 * release notes and a test matrix, and lets existing GitHub workflows fetch the whole history.
 *
 * <p>Shows the changes as a diff first, and asks before it writes them; without a terminal it writes only with {@code
 * -Dversion.init=apply}. Existing files are never replaced, and the version never gets lower: if the POM is ahead of git, its version stays
 * the next release. What can't be changed safely is left as it is, with the reason.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends VersionMojo {

    /** {@code ask}, {@code apply} to write without asking, or {@code diff} to show the changes only. */
    @Parameter(property = "version.init", defaultValue = "ask")
    private String init = "ask";

    /** The CI server that gets a file if it has none: {@code github}, {@code gitlab} or {@code none}. */
    @Parameter(property = "version.ci", defaultValue = "none")
    private String ci = "none";

    @Override
    protected void run() {
        SetUpMode chosen = EnumParameter.of("version.init", init, SetUpMode.values());
        CiChoice server = EnumParameter.of("version.ci", ci, CiChoice.values());
        SetUpPlan plan =
                SetUp.plan(checkout(), folder(), server, Runtime.version().feature());
        show(plan.diff());
        show(plan.remarks());
        if (plan.changes().isEmpty()) {
            getLog().info("nothing to change");
            return;
        }
        String files = Count.of(plan.changes().size(), "file");
        if (chosen == SetUpMode.APPLY || (chosen == SetUpMode.ASK && isConfirmed(files))) {
            plan.write();
            plan.changes().forEach(change -> getLog().info("written: " + change.name()));
            getLog().info("Review and commit the files; then run `mvn version:show`, `mvn release-notes:build` and"
                    + " `mvn matrix:list`.");
        } else {
            getLog().info(files + " to write, nothing written yet: add -Dversion.init=apply to write them.");
        }
    }

    private void show(String text) {
        text.lines().forEach(getLog()::info);
    }

    private boolean isConfirmed(String files) {
        @Nullable
        Console console = session().getRequest().isInteractiveMode() && Terminal.isPresent() ? System.console() : null;
        return console != null
                && "y"
                        .equalsIgnoreCase(String.valueOf(console.readLine("Write %s? [y/N] ", files))
                                .strip());
    }
}
