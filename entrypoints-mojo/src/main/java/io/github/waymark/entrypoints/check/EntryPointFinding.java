package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.json.JsonMap;
import java.util.List;

/**
 * A violation of a rule for entry points.
 *
 * @param finding its level is {@link Level#INFO} for what is reported in JSON only
 * @param service the binary name of the service
 * @param provider the binary name of the provider; empty if it isn't about a single one
 * @param path the dependencies that lead to the artifact, as coordinates
 */
public record EntryPointFinding(Finding finding, String service, String provider, List<String> path) {

    public EntryPointFinding {
        path = List.copyOf(path);
    }

    /** The level of a finding in an archive. */
    public static Level level(EntryPointRule rule, boolean own) {
        return own ? rule.level() : rule.inDependencies();
    }

    /** What users can do about a fault of a file in an archive: only those who publish a dependency can correct its files. */
    static String fixIn(Source source, String fix) {
        return source.own()
                ? fix
                : "Use a version of " + source.artifact() + " without this fault, or ignore it with a reason. In the"
                        + " artifact itself: " + fix;
    }

    /** A finding without service and provider in an archive. */
    public static EntryPointFinding of(
            EntryPointRule rule, Source source, Place place, String message, String why, String fix) {
        Finding finding = new Finding(rule, level(rule, source.own()), place, message, why, fix);
        return new EntryPointFinding(finding, "", "", source.path());
    }

    /** The same finding, of a service and a provider. */
    public EntryPointFinding about(String ofService, String ofProvider) {
        return new EntryPointFinding(finding, ofService, ofProvider, path);
    }

    /** The same finding with another severity. */
    public EntryPointFinding at(Level level) {
        return new EntryPointFinding(finding.at(level), service, provider, path);
    }

    public Level level() {
        return finding.level();
    }

    /** The four parts as text. */
    public String text() {
        return finding.message() + " [" + finding.rule().id() + "]\n  where: " + where() + "\n  why:   " + finding.why()
                + "\n  fix:   " + finding.fix();
    }

    private String where() {
        String place = finding.place().text();
        return path.size() < 2 ? place : place + ", through " + String.join(" -> ", path);
    }

    JsonMap json() {
        return FindingReport.json(finding)
                .add("why", finding.why())
                .add("service", service)
                .add("provider", provider)
                .add("path", path);
    }
}
