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
 * What all children of a run share.
 *
 * @param outer the build that runs the matrix
 * @param settings how it is run
 * @param folders where files are kept
 * @param last the run before this one
 * @param names of all environments, in the order of their declaration
 * @param progress is told what happens
 * @param tests takes the reports of environments that have ended, by their names; for several threads
 * @param failing is told the name of an environment as soon as one of its tests has failed
 */
record RunContext(
        ParentBuild outer,
        RunSettings settings,
        RunFolders folders,
        PreviousRun last,
        List<String> names,
        ProgressListener progress,
        Map<String, TestReports> tests,
        Consumer<String> failing) {

    RunContext {
        names = List.copyOf(names);
    }

    ChildCommand commands() {
        return new ChildCommand(
                outer, folders, settings.notest(), settings.parallel().children() == 1);
    }
}
