package io.github.waymark.it;

import java.nio.file.Path;

/**
 * A library one commit past its release, and the repository of the requests, whose branch {@code change} requests the next release.
 *
 * @param library the clone of somebody who works on it
 * @param remotes the folder of the bare repositories
 */
record RequestRepositories(String group, Git library, Path remotes, Git requests) {

    private static final String FILE = "deliverables/2026.1/single.yaml";

    static RequestRepositories in(Path home, String group, String releaseKeys) {
        Path folder = Sample.named("single")
                .group(group)
                .file("release-keys.asc", releaseKeys)
                .file(
                        ".mvn/maven.config",
                        "-DaltDeploymentRepository=releases::"
                                + home.resolve("artifacts").toUri() + "\n")
                .in(home.resolve("library"));
        Git library = Git.init(folder).play("commit Parse\ntag v1.0.0");
        Ground.write(
                folder.resolve("releasenotes/notes/dates-1234567890abcdef.yaml"), "features: ['Dates are parsed.']\n");
        library.play("commit Parse dates");
        Path remotes = home.resolve("remotes");
        library.git(
                "clone",
                "--quiet",
                "--bare",
                folder.toString(),
                remotes.resolve("acme/single.git").toString());
        Git requests = requests(home.resolve("requests"), group, library, remotes);
        return new RequestRepositories(group, library, remotes, requests);
    }

    private static Git requests(Path folder, String group, Git library, Path remotes) {
        Ground.write(folder.resolve(".mvn/extensions.xml"), ExtensionsFile.ofWaymark());
        Ground.write(folder.resolve("releases.yml"), """
                url: %s{repository}.git
                schemes: file
                tag: v{version}
                published: []
                rules: {pom-metadata: off}
                """.formatted(remotes.toUri()));
        Ground.write(folder.resolve("data/series_status.yaml"), "- {name: '2026.1', status: development}\n");
        Ground.write(folder.resolve(FILE), """
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  acme/single:
                    coordinates: ['%s:single']
                releases:
                """.formatted(group) + release("1.0.0", library, "v1.0.0"));
        Git requests = Git.init(folder).play("commit The first release\nbranch change");
        Ground.write(folder.resolve(FILE), Ground.read(folder.resolve(FILE)) + release("1.1.0", library, "main"));
        return requests.play("commit Release single 1.1.0\ncheckout main");
    }

    private static String release(String version, Git library, String revision) {
        return """
                  - version: %s
                    projects:
                      - repo: acme/single
                        hash: %s
                """.formatted(
                version, library.git("rev-parse", revision + "^{commit}").strip());
    }

    /** The bare repository of the library. */
    Git libraryRemote() {
        return Git.in(remotes.resolve("acme/single.git"));
    }
}
