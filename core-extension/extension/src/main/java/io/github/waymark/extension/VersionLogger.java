package io.github.waymark.extension;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each version of a build once, and sets user properties for other plugins. */
final class VersionLogger {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final Properties userProperties;
    private final IdentityHashMap<DerivedVersion, String> logged = new IdentityHashMap<>();
    private boolean published;

    VersionLogger(Properties userProperties) {
        this.userProperties = userProperties;
    }

    /** Logs a version; the first one of a build also sets the user properties. */
    synchronized void log(DerivedVersion version) {
        log("", version);
        if (!published) {
            published = true;
            publish(version);
        }
    }

    /** Logs that a POM sets its version itself. */
    void logOwnVersion(String version, Path pom) {
        LOG.info(
                "Waymark: {} sets the version {} itself, so the version from git isn't used; `mvn version:show` compares them"
                        + " and says what to change",
                pom,
                version);
    }

    /** Logs the versions of the named products, and sets a user property for each. */
    synchronized void logProducts(Checkout checkout) {
        for (Map.Entry<String, DerivedVersion> product : checkout.products().entrySet()) {
            log(product.getKey() + " ", product.getValue());
            set("waymark." + product.getKey() + ".version", product.getValue().version());
        }
    }

    private void log(String product, DerivedVersion version) {
        if (logged.put(version, product) == null) {
            LOG.info("Waymark: {}{}", product, version.line());
            for (String warning : version.warnings()) {
                LOG.warn("{}", warning);
            }
        }
    }

    /** These properties are documented on the page `version` of the site. */
    private void publish(DerivedVersion version) {
        set("waymark.version", version.version());
        set("waymark.origin", version.origin().name());
        set("waymark.dirty", Boolean.toString(version.dirty()));
        set("waymark.branch", version.branch().orElse(""));
        if (version.calculated().isPresent()) {
            CalculatedVersion calculated = version.calculated().get();
            set("waymark.baseTag", calculated.baseTag().orElse(""));
            set("waymark.distance", Integer.toString(calculated.distance()));
            set("waymark.commit", calculated.commit());
            set("waymark.shortCommit", calculated.commit().substring(0, 8));
            set("waymark.commitTime", calculated.time());
        }
    }

    private void set(String name, String value) {
        userProperties.setProperty(name, value);
    }
}
