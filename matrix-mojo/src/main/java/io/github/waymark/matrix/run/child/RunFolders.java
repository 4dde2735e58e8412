package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.run.schedule.Job;
import java.nio.file.Path;

/**
 * The directories of a run: {@code target/matrix} of the root project, which version control ignores and {@code clean} deletes.
 *
 * @param base that directory, or that of another kind of run
 */
public record RunFolders(Path base) {

    /** The directories of a project. */
    public static RunFolders of(Path root) {
        return new RunFolders(root.resolve("target").resolve("matrix"));
    }

    /** The directories of another kind of run, which leaves the results of the matrix as they are. */
    public static RunFolders of(Path root, String kind) {
        return new RunFolders(root.resolve("target").resolve("matrix-" + kind));
    }

    /** The directory of an environment: its log, its reports and, unless it shares them, its build directories. */
    public Path of(String environment) {
        return base.resolve(environment);
    }

    /** The directory of a child: its events and its build directories, which its environments may share. */
    public Path of(Job job) {
        return job.fansOut()
                ? base.resolve("compile-" + job.key())
                : of(job.first().name());
    }

    public Path log(String environment) {
        return of(environment).resolve("build.log");
    }

    /** A path in the form of the results. */
    public String relative(Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }
}
