package io.github.waymark.matrix.run;

import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.ChildCommand;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.ProgressListener;
import io.github.waymark.matrix.run.child.RunFolders;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The data that all children of a run share.
 *
 * @param parent the build that runs the matrix
 * @param settings the settings of the run
 * @param folders the directories of the run
 * @param last the previous run
 * @param names the names of all environments, in the order of their declaration
 * @param progress is notified of events
 * @param tests collects the reports of environments that have ended, by their names; thread-safe
 * @param onTestFailure receives the name of an environment as soon as one of its tests has failed
 */
record RunContext(
        ParentBuild parent,
        RunSettings settings,
        RunFolders folders,
        PreviousRun last,
        List<String> names,
        ProgressListener progress,
        Map<String, TestReports> tests,
        Consumer<String> onTestFailure) {

    RunContext {
        names = List.copyOf(names);
    }

    ChildCommand commands() {
        return new ChildCommand(
                parent, folders, settings.notest(), settings.parallel().children() == 1);
    }
}
