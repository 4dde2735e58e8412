package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import org.eclipse.aether.RepositorySystemSession;

/** The archives that a build has opened, shared by all its modules and goals. */
final class BuildArchives {

    private BuildArchives() {}

    /** Those of a build for programs of a Java version. */
    static Archives of(RepositorySystemSession session, int release) {
        String key = Archives.class.getName() + " " + release;
        while (true) {
            Object known = session.getData().get(key);
            // Another version of the plugin in the same build has other classes.
            if (known instanceof Archives archives) {
                return archives;
            }
            Archives created = new Archives(release);
            if (session.getData().set(key, known, created)) {
                return created;
            }
        }
    }
}
