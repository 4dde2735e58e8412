package io.github.waymark.matrix.show;

import io.github.waymark.json.JsonMap;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.RejectedJdk;
import io.github.waymark.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;

/** Shows the JDKs of a machine. */
public final class JdkReport {

    private JdkReport() {}

    /** A table for people: the usable JDKs, the best first, and then the others with their reasons. */
    public static String text(Jdks jdks) {
        Columns table = new Columns();
        for (Jdk jdk : jdks.usable()) {
            String name = jdk.distribution().isEmpty() ? jdk.vendor() : jdk.distribution();
            table.row(
                    jdk.version() + (jdk.earlyAccess() ? " (early access)" : ""),
                    name,
                    jdk.arch(),
                    jdk.home().toString(),
                    String.join(", ", jdk.sources()));
        }
        if (jdks.usable().isEmpty()) {
            table.row("no JDK found");
        }
        if (!jdks.rejected().isEmpty()) {
            table.row("not usable:");
        }
        for (RejectedJdk rejected : jdks.rejected()) {
            table.row("  " + rejected.home() + ": " + rejected.reason() + " (" + String.join(", ", rejected.sources())
                    + ")");
        }
        return table.text();
    }

    /** For programs. */
    public static String json(Jdks jdks) {
        List<JsonMap> usable = new ArrayList<>();
        for (Jdk jdk : jdks.usable()) {
            usable.add(new JsonMap()
                    .add("home", jdk.home().toString())
                    .add("version", jdk.version())
                    .add("feature", jdk.feature())
                    .add("earlyAccess", jdk.earlyAccess())
                    .add("vendor", jdk.vendor())
                    .add("distribution", jdk.distribution())
                    .add("arch", jdk.arch())
                    .add("sources", jdk.sources()));
        }
        List<JsonMap> rejected = new ArrayList<>();
        for (RejectedJdk jdk : jdks.rejected()) {
            rejected.add(new JsonMap()
                    .add("home", jdk.home().toString())
                    .add("reason", jdk.reason())
                    .add("sources", jdk.sources()));
        }
        return JsonMap.report().add("jdks", usable).add("rejected", rejected).text();
    }

    /** A {@code toolchains.xml}; Maven uses the first JDK of a release, which is the best. */
    public static String toolchains(Jdks jdks) {
        XmlWriter xml = new XmlWriter().start("toolchains", "xmlns", "http://maven.apache.org/TOOLCHAINS/1.1.0");
        for (Jdk jdk : jdks.usable()) {
            xml.start("toolchain").element("type", "jdk").start("provides").element("version", jdk.version());
            String vendor = jdk.distribution().isEmpty() ? jdk.vendor() : jdk.distribution();
            if (!vendor.isEmpty()) {
                xml.element("vendor", vendor);
            }
            xml.end().start("configuration");
            xml.element("jdkHome", jdk.home().toString()).end().end();
        }
        return xml.end().toString();
    }
}
