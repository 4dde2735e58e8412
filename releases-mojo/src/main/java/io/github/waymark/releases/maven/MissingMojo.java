package io.github.waymark.releases.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.Rule;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.releases.check.CheckReport;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.directory.RequestFile;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.published.MissingRule;
import io.github.waymark.releases.published.PublicationCheck;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds what releases haven't published: their tags, and their POMs, jars, sources, API documentation, signatures and checksums in the
 * target repository.
 *
 * <p>By default it checks the last release of each deliverable. The files are those of the {@code coordinates} in {@code
 * repository-settings}; they are looked up, but except for POMs not downloaded. A repository that can't be read is an error.
 */
@Mojo(name = "missing", requiresProject = false, aggregator = true, threadSafe = true)
public final class MissingMojo extends RepositoriesMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /** The files to check, separated by commas, such as {@code deliverables/2026.1/parser.yaml}; by default all. */
    @Parameter(property = "release-request.files")
    private @Nullable String files;

    /** The series to check, separated by commas; by default all. */
    @Parameter(property = "release-request.series")
    private @Nullable String series;

    /** Checks all releases, and not only the last one of each deliverable. */
    @Parameter(property = "release-request.all", defaultValue = "false")
    private boolean all;

    /**
     * The target repository: a URL, {@code id::url} for the credentials of a {@code <server>}, or the id of a repository of the build. By
     * default that of the setting {@code artifact-repository}.
     */
    @Parameter(property = "release-request.repository")
    private @Nullable String repository;

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
        TargetRepository target = new TargetRepository.Opening(
                        repositorySystem,
                        session().getRepositorySession(),
                        transporters,
                        build().repositories(),
                        build().untrusted())
                .of(Optional.ofNullable(repository), requests.settings());
        List<String> checked = files(requests);
        List<Finding> findings = new ArrayList<>(requests.statusFindings());
        try (Mirrors histories = mirrors(requests)) {
            PublicationCheck check = new PublicationCheck(requests.settings(), histories::tags, target);
            for (String path : checked) {
                RequestFile file = requests.file(path);
                findings.addAll(file.findings());
                file.deliverable().ifPresent(known -> findings.addAll(check.of(known, all)));
            }
        }
        CheckReport report = new CheckReport(checked, findings, rules());
        report(report.text(reportFormat), output, reportFormat == FindingFormat.TEXT);
        if (report.errors() > 0) {
            throw new MojoFailureException(report.summary());
        }
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(MissingRule.values()));
        rules.addAll(List.of(ReleaseRule.YAML, ReleaseRule.SCHEMA, ReleaseRule.SERIES));
        return rules;
    }

    private List<String> files(RequestDirectory requests) throws IOException {
        if (files != null) {
            return RequestFiles.named(requests.folder(), folder(), SettingValue.items(files));
        }
        return DeliverableFiles.paths(requests, series == null ? List.of() : SettingValue.items(series));
    }
}
