package io.github.waymark.architecture;

import java.util.List;
import java.util.Optional;

/**
 * Something outside of this project that few packages may use.
 *
 * @param name how lists name it
 * @param prefix of its packages; empty for what is no package
 * @param users parts of the names of the Waymark packages that may use it; none for all
 */
record ExternalLibrary(String name, String prefix, List<String> users) {

    /** The environment variables of this process: passed to the domain, which never asks for them. */
    static final String ENVIRONMENT = "environment";

    /** What time it is: passed to the domain, too. */
    static final String CLOCK = "clock";

    private static final List<String> JAVA = List.of(
            "java.",
            "javax.",
            "com.sun.management.",
            "org.w3c.dom.",
            "org.xml.sax.",
            "org.jspecify.",
            "com.google.errorprone.");

    /** The first that fits is taken. */
    private static final List<ExternalLibrary> ALL = List.of(
            of(ENVIRONMENT, "", "maven", "extension"),
            of(CLOCK, "", "maven", "extension"),
            of("maven4", "org.apache.maven.api.", "extension.maven4"),
            of("model-building", "org.apache.maven.model.building.", "extension.maven3", "releases.maven"),
            of("enforcer", "org.apache.maven.enforcer.", "notes.maven", "constraints.maven", "version.maven"),
            of("maven", "org.apache.maven.", "maven", "extension"),
            of("maven", "org.codehaus.plexus.", "maven", "extension"),
            of("maven", "javax.inject.", "maven", "extension"),
            of("resolver", "org.eclipse.aether.", "maven", "extension", "constraints.resolve", "constraints.order"),
            of("slf4j", "org.slf4j.", "maven", "extension"),
            of("jgit", "org.eclipse.jgit.", "history.jgit", "constraints.git", "notes.maven", "releases.mirror"),
            of("snakeyaml", "org.yaml.", "yaml", "constraints.policy"),
            of("gson", "com.google.gson."),
            of("freemarker", "freemarker.", "notes.render", "releases.site"),
            of("commonmark", "org.commonmark.", "markup.markdown"),
            of("commons-compress", "org.apache.commons.compress.", "version.archive"),
            of("asm", "org.objectweb.asm.", "classfile"),
            of("tomlj", "org.tomlj.", "constraints.imports"));

    private static ExternalLibrary of(String name, String prefix, String... users) {
        return new ExternalLibrary(name, prefix, List.of(users));
    }

    /** The library that a class is of; its package where we don't know it. Empty for Java and for annotations of compilers. */
    static Optional<String> of(String type) {
        for (ExternalLibrary library : ALL) {
            if (!library.prefix.isEmpty() && type.startsWith(library.prefix)) {
                return Optional.of(library.name);
            }
        }
        return JAVA.stream().anyMatch(type::startsWith)
                ? Optional.empty()
                : Optional.of(type.substring(0, type.lastIndexOf('.')));
    }

    /** Whether a Waymark package may use a library. */
    static boolean mayBeUsed(String name, String ours) {
        return ALL.stream()
                .filter(library -> library.name.equals(name) && !library.users.isEmpty())
                .allMatch(library ->
                        library.users.stream().anyMatch(user -> ("." + ours + ".").contains("." + user + ".")));
    }
}
