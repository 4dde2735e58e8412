package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.run.schedule.Job;
import java.nio.file.Path;

/**
 * Where a run keeps its files: below {@code target/matrix} of the root project, which is ignored and cleaned everywhere already.
 *
 * @param base that folder
 */
public record RunFolders(Path base) {

    /** The folders of a project. */
    public static RunFolders of(Path root) {
        return new RunFolders(root.resolve("target").resolve("matrix"));
    }

    /** The folder of an environment: its log, its reports and, unless it shares them, its build directories. */
    public Path of(String environment) {
        return base.resolve(environment);
    }

    /** The folder of a child's log, its events and its build directories, which its environments may share. */
    public Path of(Job job) {
        return job.fansOut()
                ? base.resolve("compile-" + job.key())
                : of(job.first().name());
    }

    public Path log(String environment) {
        return of(environment).resolve("build.log");
    }

    /** A path as results have it. */
    public String relative(Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }
}
