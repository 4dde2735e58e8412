// Copyright 2026 Forty
package forty.lib;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a word. */
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private Words() {}

    /**
     * Says it.
     *
     * @param name whose word
     * @return the word
     */
    public static String of(String name) {
        LOG.debug("asked by {}", name);
        return "Hello, " + name;
    }
}
