package io.github.waymark.releases.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.CommandLine;
import io.github.waymark.releases.check.Publications;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.published.PublishedArtifacts;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectBuilder;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/** The base of goals for the files that a change adds or edits. */
abstract class ChangedFilesMojo extends RepositoriesMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private ProjectBuilder projects;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /**
     * The repository for artifacts, in which a new version must not be yet: the id of a repository of the build, a URL, or {@code id::url}
     * with the credentials of a {@code <server>}. By default that of the settings file.
     */
    @Parameter(property = "release-request.repository")
    private @Nullable String repository;

    /** The files, separated by commas, such as {@code deliverables/2026.1/parser.yaml}. */
    @Parameter(property = "release-request.files")
    private @Nullable String files;

    /** Takes all files. */
    @Parameter(property = "release-request.all", defaultValue = "false")
    private boolean all;

    /**
     * Builds the commit of each new release in a temporary clone, with the tag of the release, and checks that it installs the {@code
     * coordinates} with the requested version. Runs the code of the repositories.
     */
    @Parameter(property = "release-request.build", defaultValue = "false")
    private boolean build;

    /** The goals and options of these builds. */
    @Parameter(property = "release-request.buildArguments", defaultValue = "install -DskipTests")
    private String buildArguments = "install -DskipTests";

    /**
     * A folder with API reports, relative to the current folder. Those of a release are the files in {@code REPOSITORY/VERSION}, such as
     * {@code acme/parser/1.3.0/parser.xml}: reports of japicmp in XML, or files {@code .txt} with one word ({@code major}, {@code minor},
     * {@code patch} or {@code none}). The step to the release must be at least as large. With {@code -Drelease-request.build}, the reports
     * that the build writes into {@code target/japicmp} of its modules are used, too.
     */
    @Parameter(property = "release-request.apiReports")
    private @Nullable File apiReports;

    final RepositorySystem repositorySystem() {
        return repositorySystem;
    }

    final TransporterProvider transporters() {
        return transporters;
    }

    /** The rules for POMs and builds. */
    final Publications publications(RequestDirectory requests, Mirrors mirrors) {
        if (build) {
            build().untrusted()
                    .refuse(
                            UntrustedBuild.Use.COMMANDS,
                            "The commits of the new releases are built",
                            "-Drelease-request.build=true",
                            "Leave release-request.build out: the POMs of the commits are read without a build.");
        }
        Optional<ScratchBuild> scratch = build
                ? Optional.of(new ScratchBuild(
                        session(),
                        mirrors,
                        CommandLine.split(buildArguments),
                        folder().resolve("target/release-request"),
                        environment()))
                : Optional.empty();
        return new MavenPublications(new CommitPoms(session(), projects), () -> target(requests), reports(), scratch);
    }

    private Optional<Path> reports() {
        Optional<Path> reports = Optional.ofNullable(apiReports).map(file -> folder().resolve(file.toPath()));
        if (reports.filter(Files::isDirectory).isEmpty() && reports.isPresent()) {
            throw new ProblemException(new Problem(
                    "There is no folder " + reports.get() + ".",
                    "-Drelease-request.apiReports",
                    "The API reports of releases are read from it.",
                    "Run the API comparison first, or correct -Drelease-request.apiReports."));
        }
        return reports;
    }

    private Optional<PublishedArtifacts> target(RequestDirectory requests) {
        if (session().isOffline()) {
            getLog().warn("whether the version is already published isn't checked, because the build is offline (-o)");
            return Optional.empty();
        }
        return Optional.of(new TargetRepository.Opening(
                        repositorySystem,
                        session().getRepositorySession(),
                        transporters,
                        build().repositories(),
                        build().untrusted())
                .of(Optional.ofNullable(repository), requests.settings()));
    }

    /**
     * The files: all, those that the user names, or those that differ from a revision.
     *
     * @param base the revision
     */
    final List<String> files(RequestDirectory requests, String base) throws IOException {
        if (all) {
            return requests.files();
        }
        if (files != null) {
            return RequestFiles.named(requests.folder(), folder(), SettingValue.items(files));
        }
        Optional<GitFolder> clone = GitFolder.find(requests.folder());
        if (clone.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The folder of the requests is in no git repository.",
                    requests.folder().toString(),
                    "By default the files that a change adds or edits are taken.",
                    "Take all files with -Drelease-request.all, or some with -Drelease-request.files."));
        }
        try (RepositoryReader history =
                JGitHistory.open(clone.get(), environment(), build().inputs().home())) {
            return RequestFiles.changed(requests, clone.get(), history, base);
        }
    }
}
