package io.github.waymark.constraints.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOrderTest {

    @Test
    void numbersAreComparedAsNumbers() {
        assertTrue(VersionOrder.compare("1.10", "1.9") > 0);
        assertTrue(VersionOrder.compare("1.0-rc1", "1.0") < 0);
        assertEquals(0, VersionOrder.compare("1.0", "1.0.0"));
    }

    @Test
    void aPlainVersionIsAWishAndARangeIsALimit() {
        assertTrue(VersionOrder.allows("2.0", "1.0"));
        assertTrue(VersionOrder.allows("[1.0,2.0)", "1.5"));
        assertFalse(VersionOrder.allows("[1.0,2.0)", "2.0"));
        assertTrue(VersionOrder.allows("[1.0,2.0),[3.0,)", "3.1"));
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.5", "'[1.2,2.0)',1.2", "'(,2.0)',''"})
    void aRequirementHasALeastVersion(String requirement, String least) {
        assertEquals(least, VersionOrder.least(requirement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0-rc1",
                "2.0.0-M2",
                "1.0-alpha-1",
                "3.0b2",
                "1.0-SNAPSHOT",
                "5.0.0.Beta1",
                "1.0.CR1",
                "7.0-ea",
                "1.0-20050927.133100",
                "1.0-20050927.133100-3"
            })
    void preReleasesAreKnownByTheirNames(String version) {
        assertTrue(VersionOrder.isPreRelease(version), version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "33.3.1-jre",
                "5.6.15.Final",
                "2.0.1.RELEASE",
                "9.4.56.v20240826",
                "1.0.0-incremental",
                "1.0-20240826"
            })
    void releasesAreNoPreReleases(String version) {
        assertFalse(VersionOrder.isPreRelease(version), version);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3,1.2.3,NONE",
        "1.2.3,1.2.4,PATCH",
        "1.2.3,1.3.0,MINOR",
        "1.2.3,2.0,MAJOR",
        "1.2,1.2.1,PATCH",
        "1.2-jre1,1.2-jre2,QUALIFIER",
        "2.0,1.9,DOWN",
        "9.4.53.v20231009,9.4.56.v20240826,PATCH",
        "20231013,20240303,MAJOR",
        "v1-rev20240819-2.0.0,v1-rev20261009-2.9.2,MINOR"
    })
    void aJumpIsAsFarAsTheFirstNumberThatDiffers(String from, String to, VersionChange versionChange) {
        assertEquals(versionChange, VersionChange.between(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "33.3.1-jre,jre",
        "33.3.1-android,android",
        "1.18.17-jdk5,jdk5",
        "12.4.2.jre11,jre11",
        "1.2.0.redhat-00001,redhat",
        "20030203.000550,dated",
        "9.4.56.v20240826,''",
        "5.6.15.Final,''",
        "2.0.1,''",
        "3.0-jreality,''"
    })
    void aFlavourIsKnownByItsWord(String version, String qualifier) {
        assertEquals(qualifier, VersionQualifier.of(version));
    }
}
