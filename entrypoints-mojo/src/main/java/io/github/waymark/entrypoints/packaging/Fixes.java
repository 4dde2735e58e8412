package io.github.waymark.entrypoints.packaging;

/** The lines to paste into the POM or the descriptor, so that a packaging plugin merges files of the same name. */
final class Fixes {

    private static final String SHADE = "org.apache.maven.plugins.shade.resource.";
    private static final String LOG4J = "org.apache.logging.log4j.maven.plugins.shade.transformer.";

    private final PackagedArtifact artifact;

    Fixes(PackagedArtifact artifact) {
        this.artifact = artifact;
    }

    /** How service files are merged. */
    String services() {
        return switch (artifact.tool()) {
            case SHADE -> transformer("<transformer implementation=\"" + SHADE + "ServicesResourceTransformer\"/>");
            case ASSEMBLY -> handler("<handlerName>metaInf-services</handlerName>");
            case OTHER -> words("META-INF/services");
        };
    }

    /** How another index is merged. */
    String index(String path) {
        return switch (artifact.tool()) {
            case SHADE -> transformer(transformerOf(path));
            case ASSEMBLY -> handler(handlerOf(path));
            case OTHER -> words(path);
        };
    }

    private static String transformerOf(String path) {
        if (path.endsWith("Log4j2Plugins.dat")) {
            return "<transformer implementation=\"" + LOG4J + "Log4j2PluginCacheFileTransformer\"/>";
        }
        if (path.equals(OtherIndex.SPRING_FACTORIES)) {
            return "<transformer implementation=\"org.springframework.boot.maven.PropertiesMergingResourceTransformer\">"
                    + "<resource>" + path + "</resource></transformer>";
        }
        return "<transformer implementation=\"" + SHADE + "AppendingTransformer\"><resource>" + path
                + "</resource></transformer>";
    }

    private static String handlerOf(String path) {
        if (path.startsWith("META-INF/spring.")) {
            return "<handlerName>metaInf-spring</handlerName>";
        }
        return "<handlerName>file-aggregator</handlerName><configuration><filePattern>.*/" + path
                + "</filePattern><outputPath>" + path + "</outputPath></configuration>";
    }

    private String transformer(String xml) {
        String library = xml.contains(LOG4J)
                ? ", with the dependency org.apache.logging.log4j:log4j-transform-maven-shade-plugin-extensions of the plugin"
                : xml.contains("springframework.boot")
                        ? ", with the dependency org.springframework.boot:spring-boot-maven-plugin of the plugin"
                        : "";
        return "<transformers>" + xml + "</transformers> in the <configuration> of " + execution() + library;
    }

    private String execution() {
        return artifact.tool().plugin()
                + (artifact.execution().isEmpty() ? "" : ", execution '" + artifact.execution() + "'");
    }

    private String handler(String xml) {
        return "<containerDescriptorHandlers><containerDescriptorHandler>" + xml
                + "</containerDescriptorHandler></containerDescriptorHandlers> in a descriptor of the project for "
                + execution() + "; the built-in descriptor jar-with-dependencies has none";
    }

    private static String words(String path) {
        return "Configure the plugin that made it to append files of the same name in " + path
                + " instead of keeping one of them";
    }
}
