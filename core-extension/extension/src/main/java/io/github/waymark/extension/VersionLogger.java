package io.github.waymark.extension;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each version of a build once: people by the log, other plugins by user properties. */
final class VersionLogger {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final Properties userProperties;
    private final IdentityHashMap<DerivedVersion, String> told = new IdentityHashMap<>();
    private boolean published;

    VersionLogger(Properties userProperties) {
        this.userProperties = userProperties;
    }

    /** Tells the version of the project that a build starts at, or of the first one that git decides. */
    synchronized void tell(DerivedVersion version) {
        log("", version);
        if (!published) {
            published = true;
            publish(version);
        }
    }

    /** Tells the versions of the named products. */
    synchronized void tellProducts(Checkout checkout) {
        for (Map.Entry<String, DerivedVersion> product : checkout.products().entrySet()) {
            log(product.getKey() + " ", product.getValue());
            set("waymark." + product.getKey() + ".version", product.getValue().version());
        }
    }

    private void log(String product, DerivedVersion version) {
        if (told.put(version, product) == null) {
            LOG.info("Waymark: {}{}", product, version.line());
            for (String warning : version.warnings()) {
                LOG.warn("{}", warning);
            }
        }
    }

    /** Documented on the site, page `version`. */
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
