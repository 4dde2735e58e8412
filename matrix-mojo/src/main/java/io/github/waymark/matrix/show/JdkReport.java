package io.github.waymark.matrix.show;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.RejectedJdk;

/** The JDKs of a machine. */
public final class JdkReport {

    private JdkReport() {}

    /** A table for people: those that can be used, the best first, and then the others with their reasons. */
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
        JsonObject document = Json.document();
        JsonArray usable = new JsonArray();
        for (Jdk jdk : jdks.usable()) {
            JsonObject one = new JsonObject();
            one.addProperty("home", jdk.home().toString());
            one.addProperty("version", jdk.version());
            one.addProperty("feature", jdk.feature());
            one.addProperty("earlyAccess", jdk.earlyAccess());
            one.addProperty("vendor", jdk.vendor());
            one.addProperty("distribution", jdk.distribution());
            one.addProperty("arch", jdk.arch());
            one.add("sources", Json.array(jdk.sources()));
            usable.add(one);
        }
        JsonArray rejected = new JsonArray();
        for (RejectedJdk jdk : jdks.rejected()) {
            JsonObject one = new JsonObject();
            one.addProperty("home", jdk.home().toString());
            one.addProperty("reason", jdk.reason());
            one.add("sources", Json.array(jdk.sources()));
            rejected.add(one);
        }
        document.add("jdks", usable);
        document.add("rejected", rejected);
        return Json.pretty(document);
    }

    /** A {@code toolchains.xml}; the best of several JDKs of a release comes first, which is the one that Maven takes. */
    public static String toolchains(Jdks jdks) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<toolchains xmlns=\"http://maven.apache.org/TOOLCHAINS/1.1.0\">\n");
        for (Jdk jdk : jdks.usable()) {
            xml.append("  <toolchain>\n    <type>jdk</type>\n    <provides>\n");
            xml.append("      <version>").append(escaped(jdk.version())).append("</version>\n");
            String vendor = jdk.distribution().isEmpty() ? jdk.vendor() : jdk.distribution();
            if (!vendor.isEmpty()) {
                xml.append("      <vendor>").append(escaped(vendor)).append("</vendor>\n");
            }
            xml.append("    </provides>\n    <configuration>\n");
            xml.append("      <jdkHome>").append(escaped(jdk.home().toString())).append("</jdkHome>\n");
            xml.append("    </configuration>\n  </toolchain>\n");
        }
        return xml.append("</toolchains>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
