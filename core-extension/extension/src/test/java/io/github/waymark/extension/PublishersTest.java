package io.github.waymark.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {

    @ParameterizedTest
    @CsvSource({
        "maven-checkstyle-plugin, check, SOURCE",
        "flatten-maven-plugin, flatten, SOURCE",
        "maven-shade-plugin, shade, SOURCE",
        "versions-maven-plugin, set, SOURCE",
        "maven-jar-plugin, jar, ARCHIVE",
        "maven-bundle-plugin, bundle, ARCHIVE",
        "maven-gpg-plugin, sign, PUBLISH",
        "sigstore-maven-plugin, sign, PUBLISH",
        "central-publishing-maven-plugin, publish, PUBLISH",
        "nexus-staging-maven-plugin, deploy, PUBLISH",
        "a-plugin-nobody-knows, deploy, PUBLISH",
        "wildfly-maven-plugin, deploy, SOURCE"
    })
    void theNameOfAGoalSaysWhetherItPublishes(String plugin, String goal, Publishers.Use use) {
        assertEquals(use, new Publishers(List.of()).use(plugin, goal));
    }

    @Test
    void theSettingAddsPluginsAndRemovesThem() {
        Publishers publishers = new Publishers(List.of("acme-*", "tool:attest", "!maven-install-plugin:install"));

        assertEquals(Publishers.Use.PUBLISH, publishers.use("acme-upload", "any"));
        assertEquals(Publishers.Use.PUBLISH, publishers.use("tool", "attest"));
        assertEquals(Publishers.Use.SOURCE, publishers.use("tool", "other"));
        assertEquals(Publishers.Use.SOURCE, publishers.use("maven-install-plugin", "install"));
        assertEquals(Publishers.Use.PUBLISH, publishers.use("maven-deploy-plugin", "deploy"));
    }
}
