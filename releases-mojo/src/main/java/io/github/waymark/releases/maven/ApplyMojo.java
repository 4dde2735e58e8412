package io.github.waymark.releases.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.releases.apply.ApplyResult;
import io.github.waymark.releases.apply.ApplyRun;
import io.github.waymark.releases.check.CheckReport;
import io.github.waymark.releases.check.RequestCheck;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.mirror.PushedMirrors;
import io.github.waymark.releases.request.Deliverable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Creates and pushes the tags and branches that merged requests name. Without {@code -Drelease-request.dryRun=false} it only prints what it
 * would do.
 *
 * <p>It takes the files that the last commit changed, and checks them as {@code release-request:validate} does. Then it creates all tags in
 * the local copies and asks each remote whether it takes them, and only then pushes. What exists is left alone: a second run does what the
 * first one didn't. What was done and what wasn't is written to a file, whatever happens.
 *
 * <p>The {@code git} program creates the tags, with the user's name and keys. They are pushed with the credentials of the {@code <server>}
 * in Maven's settings whose id is the host, or with those of ssh.
 */
@Mojo(name = "apply", requiresProject = false, aggregator = true, threadSafe = true)
public final class ApplyMojo extends ChangedFilesMojo {

    /** Only prints what would be done. */
    @Parameter(property = "release-request.dryRun", defaultValue = "true")
    private boolean dryRun = true;

    /** The files that differ from this revision are applied. */
    @Parameter(property = "release-request.base", defaultValue = "HEAD^")
    private String base = "HEAD^";

    /** Signs the tags with the key configured in git ({@code user.signingKey}, {@code gpg.format}). */
    @Parameter(property = "release-request.sign", defaultValue = "true")
    private boolean sign = true;

    /** The remote of the repository that contains the requests, for deliverables without a URL. */
    @Parameter(property = "release-request.remote", defaultValue = "origin")
    private String remote = "origin";

    /** The file to write the result to, as JSON in UTF-8. */
    @Parameter(property = "release-request.output", defaultValue = "target/release-request/result.json")
    @SuppressWarnings("NullAway.Init")
    private File output;

    @Override
    protected void run() throws MojoFailureException, IOException {
        if (!dryRun) {
            build().untrusted()
                    .refuse(
                            UntrustedBuild.Use.CREDENTIALS,
                            "release-request:apply creates and pushes tags as this user",
                            "-Drelease-request.dryRun=false",
                            "Without -Drelease-request.dryRun=false, it prints what it would do.");
        }
        RequestDirectory requests = requests();
        List<String> files = files(requests, base);
        try (Mirrors mirrors = mirrors(requests)) {
            requireNoErrors(requests, files, mirrors);
            List<Deliverable> deliverables = files.stream()
                    .flatMap(file -> requests.file(file).deliverable().stream())
                    .toList();
            ApplyRun run = new ApplyRun(
                    deliverables,
                    requests.settings(),
                    mirrors::open,
                    new PushedMirrors(mirrors, sign, remote),
                    this::write);
            ApplyResult result = dryRun ? run.plan() : run.apply();
            run.warnings().forEach(getLog()::warn);
            write(result);
            report(result);
        }
    }

    private void requireNoErrors(RequestDirectory requests, List<String> files, Mirrors mirrors)
            throws MojoFailureException, IOException {
        List<Finding> findings = new ArrayList<>(requests.statusFindings());
        RequestCheck check = new RequestCheck(requests, mirrors::open, publications(requests, mirrors));
        for (String file : files) {
            findings.addAll(check.of(file));
        }
        CheckReport report = new CheckReport(files, findings);
        if (!findings.isEmpty()) {
            report(report.text(FindingFormat.TEXT), null, true);
        }
        if (report.errors() > 0) {
            throw new MojoFailureException("Nothing was applied: " + report.summary());
        }
    }

    /** The state is written after each step, so that an interrupted run has one, too. */
    private void write(ApplyResult result) {
        writeFile(folder().resolve(output.toPath()), result.json().getBytes(StandardCharsets.UTF_8));
    }

    private void report(ApplyResult result) throws MojoFailureException {
        result.lines().forEach(getLog()::info);
        result.followUps().forEach(getLog()::info);
        if (dryRun) {
            getLog().info(result.summary() + "; to do it: -Drelease-request.dryRun=false");
        } else if (result.isComplete()) {
            getLog().info(result.summary());
        } else {
            throw new MojoFailureException(result.summary() + ". " + String.join("\n", result.lines())
                    + "\nCorrect what was refused, and run the goal again: it does what is left.");
        }
    }
}
