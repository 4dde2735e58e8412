package io.github.waymark.notes.maven;

import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.announce.AnnouncedRelease;
import io.github.waymark.notes.announce.MailAddress;
import io.github.waymark.notes.announce.MailMessage;
import io.github.waymark.notes.announce.SubjectTemplate;
import io.github.waymark.notes.body.FutureRelease;
import io.github.waymark.notes.render.Announcement;
import io.github.waymark.notes.render.MergedReleases;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.ReleaseFacts;
import io.github.waymark.notes.render.Templates;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.TagMetadata;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the announcement of a release: a mail, {@code announcement.eml}, and Markdown, {@code announcement.md}.
 *
 * <p>It has the notes since the release before, in the order of a release's body, the contributors, the artifacts and links. The mail is
 * the same on each run. It is not sent: that is the task of CI.
 *
 * <p>If the tag of the release has the lines of {@code release-request:apply}, its range, team and series are taken from them.
 */
@Mojo(name = "announce", requiresProject = false, aggregator = true, threadSafe = true)
public final class AnnounceMojo extends PerModuleMojo {

    private static final String MAIL = "announcement.eml";
    private static final String MAIL_FROM = "release-notes.mail.from";
    private static final String MAIL_TO = "release-notes.mail.to";
    private static final String MAIL_SUBJECT = "release-notes.mail.subject";

    /** The release after which the notes begin: its tag or version; by default {@code meta:diff-start} of the tag, or the release before. */
    @Parameter(property = "release-notes.from")
    private @Nullable String from;

    /** The folder for the announcement; by default {@code release-notes} in the build directory. */
    @Parameter(property = "release-notes.outputDirectory")
    private @Nullable File outputDirectory;

    /** The sender, such as {@code Acme releases <releases@example.com>}. Without sender and recipients, only the Markdown is written. */
    @Parameter(property = MAIL_FROM)
    private @Nullable String mailFrom;

    /** The recipients, separated by commas. */
    @Parameter(property = MAIL_TO)
    private @Nullable String mailTo;

    /**
     * The subject, in which names in braces are replaced: name, version, team, series and deliverable. The default has the name and the
     * version.
     */
    @Parameter(property = MAIL_SUBJECT, defaultValue = "{name} {version}")
    private String mailSubject = "{name} {version}";

    /** A folder with templates that replace the built-in ones; {@code src/releasenotes/templates} is searched after it. */
    @Parameter(property = "release-notes.templates")
    private @Nullable File templates;

    @Override
    void run(ReleasedProduct product) throws IOException {
        Templates blocks = new Templates(
                TemplateFolders.of(product, folder(), templates, build().untrusted(), getLog()),
                getClass().getClassLoader());
        requireBoth();
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(product.config());
            Scan scan = FutureRelease.in(
                    scan(notes, scanRange.withReleases(List.of())),
                    scanRange,
                    product.config().conventions());
            Release release = release(notes, scan, scanRange);
            try (ReleaseBodies bodies =
                    new ReleaseBodies(buildContext(), product, modules(product), build().topProject(), scan.commit())) {
                write(product, notes, scan, release, bodies, blocks);
            }
        }
    }

    private void write(
            ReleasedProduct product,
            ProductNotes notes,
            Scan scan,
            Release release,
            ReleaseBodies bodies,
            Templates blocks)
            throws IOException {
        TagMetadata tag = release.tag().map(bodies::metadata).orElse(new TagMetadata(Map.of()));
        Optional<String> start =
                Optional.ofNullable(from).filter(name -> !name.isBlank()).or(() -> tag.value("diff-start"));
        NotesReport report = report(notes, scan, release, start);
        ReportRelease shown = report.releases().get(0);
        if (shown.isEmpty()) {
            warnWithoutNotes(shown.name(), product.config());
        }
        ReleaseLinks links = new ReleaseLinks(product, bodies.remote());
        ReleaseFacts facts = bodies.of(shown, NotesFormat.TEXT, start);
        Announcement announcement = new Announcement(
                links.name(tag),
                links.description(),
                release.version().flatMap(version -> version.preRelease()).isPresent(),
                bodies.previous(shown, start),
                tag.value("team"),
                tag.value("series"),
                links.pages(shown, facts.comparison()),
                facts);
        Path folder = outputDirectory == null
                ? product.target().resolve("release-notes")
                : product.file(outputDirectory, folder());
        announce(product);
        boolean changed =
                writeFile(folder.resolve("announcement.md"), announcement.markdown(report, product.config(), blocks));
        Path mail = folder.resolve(MAIL);
        if (mailFrom == null || mailTo == null) {
            // It would be that of another release.
            Files.deleteIfExists(mail);
            getLog().info("announcement of " + shown.name() + " in " + folder + ": 1 file, "
                    + (changed ? 0 : 1) + " unchanged; no mail, because -D" + MAIL_FROM + " and -D" + MAIL_TO
                    + " are not set");
            return;
        }
        Instant date = release.date().orElseGet(() -> bodies.time(release));
        boolean mailChanged = writeFile(
                mail,
                new MailMessage(
                                MailAddress.parse(mailFrom, MAIL_FROM),
                                MailAddress.parseAll(mailTo, MAIL_TO),
                                SubjectTemplate.apply(mailSubject, names(announcement, shown, tag), MAIL_SUBJECT),
                                date,
                                announcement.name() + "-" + announcement.version(shown) + "-"
                                        + release.commit().orElse(""),
                                announcement.text(report, product.config(), blocks))
                        .write());
        getLog().info("announcement of " + shown.name() + " in " + folder + ": 2 files, "
                + ((changed ? 0 : 1) + (mailChanged ? 0 : 1)) + " unchanged");
    }

    private static Map<String, String> names(Announcement announcement, ReportRelease release, TagMetadata tag) {
        return Map.of(
                "name", announcement.name(),
                "version", announcement.version(release),
                "team", tag.value("team").orElse(""),
                "series", tag.value("series").orElse(""),
                "deliverable", tag.value("deliverable").orElse(announcement.name()));
    }

    private void requireBoth() {
        if ((mailFrom == null) != (mailTo == null)) {
            throw new ProblemException(new Problem(
                    "The mail has no " + (mailFrom == null ? "sender." : "recipients."),
                    "-D" + (mailFrom == null ? MAIL_FROM : MAIL_TO),
                    "A mail has a sender and recipients.",
                    "Set both: -D" + MAIL_FROM + "=releases@example.com -D" + MAIL_TO + "=announce@example.com."));
        }
    }

    private List<MavenProject> modules(ReleasedProduct product) {
        return isPerModule()
                ? product.project().stream().toList()
                : build().topProject().isEmpty() ? List.of() : session().getProjects();
    }

    private Release release(ProductNotes notes, Scan scan, ScanRange scanRange) {
        List<String> requested = scanRange.releases();
        if (requested.size() > 1) {
            throw new ProblemException(new Problem(
                    "Several releases are set: " + String.join(", ", requested) + ".",
                    "-Drelease-notes.version",
                    "An announcement is about one release.",
                    "Set the release that is new, and -Drelease-notes.from to the one before all of them."));
        }
        if (requested.isEmpty()) {
            return scanRange
                    .as()
                    .flatMap(name -> AnnouncedRelease.named(scan, name))
                    .or(() -> AnnouncedRelease.current(scan))
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "There is no release.",
                            notes.product().folder().toString(),
                            "No version tag is reachable from the commit that is checked out.",
                            "Fetch the tags (`git fetch --tags`), or create the tag of the release first.")));
        }
        return AnnouncedRelease.named(scan, requested.get(0))
                .orElseThrow(() -> new ProblemException(notes.unknown(requested.get(0), scanRange)));
    }

    /** A report with this release only, with the notes since another release if one is set. */
    private static NotesReport report(ProductNotes notes, Scan scan, Release release, Optional<String> start) {
        NotesReport all = notes.report(scan, List.of(), List.of(), List.of(release.name()));
        ReportRelease own = all.releases().stream()
                .filter(one -> one.name().equals(release.name()))
                .findFirst()
                .orElseThrow();
        if (start.isEmpty()) {
            return all.withReleases(List.of(own));
        }
        NotesReport since =
                notes.report(notes.between(start.get(), release.tag().or(release::commit)));
        ReportRelease merged = MergedReleases.merge(
                        since.releases(),
                        own.title(),
                        notes.product().config().form().language(),
                        notes.product().config().form().sections())
                .map(one -> own.withEntries(one.preludes(), one.sections()))
                .orElseGet(() -> own.withEntries(List.of(), List.of()));
        return all.withReleases(List.of(merged));
    }
}
