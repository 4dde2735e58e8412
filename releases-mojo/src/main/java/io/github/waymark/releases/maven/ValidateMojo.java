package io.github.waymark.releases.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.check.CheckReport;
import io.github.waymark.releases.check.RequestCheck;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks release requests: their files, and their releases against the histories of the repositories.
 *
 * <p>By default it checks the files that differ from the branch into which the request is merged. Repositories are fetched as bare copies
 * into {@code .cache/waymark/mirrors} of the local repository; with {@code -o}, only copies that were fetched before are used. Errors
 * fail the build.
 */
@Mojo(name = "validate", requiresProject = false, aggregator = true, threadSafe = true)
public final class ValidateMojo extends RepositoriesMojo {

    /** The files to check, separated by commas, such as {@code deliverables/2026.1/parser.yaml}. */
    @Parameter(property = "release-request.files")
    private @Nullable String files;

    /** Checks all files. */
    @Parameter(property = "release-request.all", defaultValue = "false")
    private boolean all;

    /** The branch into which the request is merged. */
    @Parameter(property = "release-request.base", defaultValue = "origin/HEAD")
    private String base = "origin/HEAD";

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "release-request.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "release-request.output")
    private @Nullable File output;

    @Override
    protected void run() throws MojoFailureException, IOException {
        FindingFormat reportFormat = EnumParameter.of("release-request.format", format, FindingFormat.values());
        RequestDirectory requests = requests();
        List<String> checked = files(requests);
        List<Finding> findings = new ArrayList<>(requests.statusFindings());
        try (Mirrors histories = mirrors(requests)) {
            RequestCheck check = new RequestCheck(requests, histories::open);
            for (String file : checked) {
                findings.addAll(check.of(file));
            }
        }
        CheckReport report = new CheckReport(checked, findings);
        report(report.text(reportFormat), output, reportFormat == FindingFormat.TEXT);
        if (report.errors() > 0) {
            throw new MojoFailureException(report.summary());
        }
    }

    private List<String> files(RequestDirectory requests) throws IOException {
        if (all) {
            return requests.files();
        }
        if (files != null) {
            return RequestFiles.named(requests.folder(), folder(), SettingValue.items(files));
        }
        Optional<GitFolder> repository = GitFolder.find(requests.folder());
        if (repository.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The folder of the requests is in no git repository.",
                    requests.folder().toString(),
                    "By default the files that a branch changes are checked.",
                    "Check all files with -Drelease-request.all, or some with -Drelease-request.files."));
        }
        try (RepositoryReader history = JGitHistory.open(
                repository.get(), environment(), build().inputs().home())) {
            return RequestFiles.changed(requests, repository.get(), history, base);
        }
    }
}
