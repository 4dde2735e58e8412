package io.github.waymark.it;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The company of the sample {@code company}: the bare repositories that everybody clones and only the robot of the releases tags, the
 * repository of its artifacts, and the server of its constraints list.
 */
final class Company implements AutoCloseable {

    private final Maven maven;
    private final String group;
    private final Path home;
    private final ListServer list;

    private Company(Maven maven, String group, Path home, ListServer list) {
        this.maven = maven;
        this.group = group;
        this.home = home;
        this.list = list;
    }

    /** Founds it: the parent POM is deployed, the library has a release 1.0.0, and the others use it. */
    static Company founded(String group, Maven maven) throws IOException {
        maven.repository().forget(group);
        Path home = Ground.project(group + "/" + maven.version());
        ListServer list = ListServer.startedForAll(group + ":parser===1.0.0\n");
        Company company = new Company(maven, group, home, list);
        company.sample().in(home.resolve("files"));
        Ground.write(home.resolve("settings.xml"), MavenSettings.adding("acme", company.artifacts()));
        Ground.write(home.resolve("gitconfig"), "[user]\n\tname = Release robot\n\temail = robot@example.org\n");
        company.at("files/corporate").goals("deploy").succeeds();
        for (String name : new String[] {"parser", "shop", "suite"}) {
            company.publish(name);
        }
        Git.in(company.remote("parser")).git("tag", "parser-1.0.0", "main");
        company.clone("parser").git("fetch", "--quiet", "--tags");
        company.deploy("parser", "parser-1.0.0");
        company.start("constraints", "requests");
        return company;
    }

    /** The repositories that the company keeps besides its projects. */
    private void start(String... names) {
        for (String name : names) {
            Path files = sample().word("parser-1.0.0", commit("parser", "parser-1.0.0"))
                    .in(home.resolve("more"))
                    .resolve(name);
            Git git = Git.init(Ground.empty(home.resolve(name))).play("commit An empty repository");
            Ground.copy(files, home.resolve(name));
            git.play("commit Start");
        }
    }

    /** The id of a commit in a bare repository. */
    String commit(String name, String revision) {
        return Git.in(remote(name)).git("rev-parse", revision + "^{commit}").strip();
    }

    private Sample sample() {
        return Sample.named("company")
                .group(group)
                .word("list", list.url())
                .word("artifacts", artifacts().toUri().toString())
                .word("remotes", home.resolve("remotes").toUri().toString());
    }

    /** Commits the files of a project, and pushes them to its bare repository. */
    private void publish(String name) {
        Path files = home.resolve("files/" + name);
        Git.init(files).play("commit Start");
        Path bare = remote(name);
        Git.in(files).git("clone", "--quiet", "--bare", files.toString(), bare.toString());
        Git.in(home).git("clone", "--quiet", bare.toString(), home.resolve(name).toString());
    }

    Path artifacts() {
        return home.resolve("artifacts");
    }

    Path remote(String name) {
        return home.resolve("remotes/acme/" + name + ".git");
    }

    Path folder(String name) {
        return home.resolve(name);
    }

    /** Somebody's clone. */
    Git clone(String name) {
        return Git.in(home.resolve(name));
    }

    /** A build in a folder of the company, with its settings. */
    MavenCall at(String folder) {
        return maven.in(home.resolve(folder))
                .goals("-gs", home.resolve("settings.xml").toString());
    }

    /** A goal of Waymark in a folder of the company. */
    MavenCall goal(String folder, String plugin, String goal, String... options) {
        return at(folder)
                .goals("io.github.waymark:" + plugin + ":" + Ground.told("version") + ":" + goal)
                .goals(options);
    }

    /** Commits all changes of a clone to a branch, and pushes them. */
    void push(String name, String branch, String message) {
        clone(name).play("commit " + message).git("push", "--quiet", "origin", "HEAD:refs/heads/" + branch);
    }

    /** Whatever the tag says is built and deployed, in a clone of its own. */
    void deploy(String name, String tag, String... options) {
        String clone = "ci/" + name + "-" + tag.replace('/', '-');
        Git.in(home)
                .git(
                        "clone",
                        "--quiet",
                        "--branch",
                        tag,
                        remote(name).toString(),
                        home.resolve(clone).toString());
        at(clone).goals("deploy").goals(options).environment("CI", "true").succeeds();
    }

    /** The robot applies the requests of the last commit. */
    BuildOutcome apply() {
        return goal(
                        "requests",
                        "release-request-maven-plugin",
                        "apply",
                        "-Drelease-request.dryRun=false",
                        "-Drelease-request.sign=false")
                .environment("GIT_CONFIG_GLOBAL", home.resolve("gitconfig").toString())
                .succeeds();
    }

    /** What all builds of the company use from now on. */
    void serve(String text) {
        list.text(text);
    }

    LocalRepository published() {
        return new LocalRepository(artifacts());
    }

    @Override
    public void close() {
        list.close();
    }
}
