package io.github.waymark.version.report;

import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.Reckoning;
import io.github.waymark.json.JsonMap;
import java.util.Optional;

/** Tells one version. The JSON form is a contract: see the site's page on {@code version:show}. */
public final class VersionReport {

    private VersionReport() {}

    /** The version in a format, ended by a line end. */
    public static String of(DerivedVersion version, Format format) {
        return switch (format) {
            case TEXT -> text(version);
            case JSON -> json(version);
            case PROPERTIES -> properties(version);
        };
    }

    private static String text(DerivedVersion version) {
        StringBuilder text = new StringBuilder(version.line()).append('\n');
        if (version.release()) {
            text.append("a release\n");
        } else {
            text.append("next release ").append(version.target()).append('\n');
        }
        if (version.reckoning().isPresent()) {
            Reckoning reckoning = version.reckoning().get();
            text.append("commit ").append(reckoning.commit()).append(" of ").append(reckoning.time());
            text.append(
                    version.branch().isPresent()
                            ? ", branch " + version.branch().get()
                            : "");
            text.append('\n');
        }
        return text.toString();
    }

    private static String json(DerivedVersion version) {
        Optional<Reckoning> reckoning = version.reckoning();
        JsonMap base = null;
        if (reckoning.isPresent() && reckoning.get().base().isPresent()) {
            base = new JsonMap()
                    .add("tag", reckoning.get().baseTag().orElseThrow())
                    .add("version", reckoning.get().base().get().text());
        }
        return JsonMap.report()
                .add("version", version.version())
                .add("base", base)
                .add("distance", reckoning.isPresent() ? reckoning.get().distance() : 0)
                .add("target", version.target())
                .add("bump", version.bump())
                .add("release", version.release())
                .add("dirty", version.dirty())
                .add("commit", reckoning.isPresent() ? reckoning.get().commit() : null)
                .add("branch", version.branch().orElse(null))
                .line();
    }

    private static String properties(DerivedVersion version) {
        Optional<Reckoning> reckoning = version.reckoning();
        StringBuilder lines = new StringBuilder();
        line(lines, "version", version.version());
        line(lines, "baseTag", reckoning.flatMap(Reckoning::baseTag).orElse(""));
        line(
                lines,
                "baseVersion",
                reckoning.flatMap(Reckoning::base).map(base -> base.text()).orElse(""));
        line(
                lines,
                "distance",
                reckoning.isPresent() ? Integer.toString(reckoning.get().distance()) : "0");
        line(lines, "target", version.target());
        line(lines, "bump", version.bump());
        line(lines, "release", Boolean.toString(version.release()));
        line(lines, "dirty", Boolean.toString(version.dirty()));
        line(lines, "commit", reckoning.map(Reckoning::commit).orElse(""));
        line(lines, "commitTime", reckoning.map(Reckoning::time).orElse(""));
        line(lines, "branch", version.branch().orElse(""));
        return lines.toString();
    }

    /** As {@code java.util.Properties} reads it back. */
    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append('=').append(value.replace("\\", "\\\\")).append('\n');
    }
}
