package io.github.waymark.it;

import java.nio.file.Path;

/** A sample project in a repository of its own, about to be built by one Maven. */
record Scene(Maven maven, String group, Path folder) {

    /** A sample project that is not yet in a repository. The name must be free among all tests. */
    static Scene of(String name, String sample, Maven maven) {
        maven.repository().forget(name);
        Path folder = Ground.project(name + "/" + maven.version() + "/project");
        Sample.named(sample).group(name).in(folder);
        return new Scene(maven, name, folder);
    }

    /** A sample project for {@link Mavens#main()}. */
    static Scene of(String name, String sample) {
        return of(name, sample, Mavens.main());
    }

    /** Makes the project a repository, and plays a history in it. */
    Scene played(String script) {
        Git.init(folder).play(script);
        return this;
    }

    Git git() {
        return Git.in(folder);
    }

    Scene file(String path, String text) {
        Ground.write(folder.resolve(path), text);
        return this;
    }

    /** A run in the project's folder. */
    MavenCall run(String... goals) {
        return maven.in(folder).goals(goals);
    }

    /** The POM that was installed; on Maven 4 the one that consumers read. */
    Pom installed(String artifact, String version) {
        return Pom.of(maven.repository().pom(group, artifact, version));
    }
}
