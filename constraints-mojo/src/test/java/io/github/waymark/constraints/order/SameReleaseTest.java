package io.github.waymark.constraints.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameReleaseTest {

    @Test
    void thePatchOfOneArtifactBelongsToTheRelease() {
        assertEquals("2.12.7", SameRelease.of("2.12.7.1"));
        assertEquals("4.1.128.Final", SameRelease.of("4.1.128.Final"));
        assertEquals("1.0", SameRelease.of("1.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.acme,org.acme,true",
        "org.acme,org.acme.web,true",
        "org.acme.web,org.acme.core,false",
        "org.acme.x.web,org.acme.x.core,true",
        "org,org.acme,false",
        "org.acme,org.acmeco,false"
    })
    void groupsAreNearByTheirFirstWords(String one, String other, boolean near) {
        assertEquals(near, SameRelease.areRelated(one, other));
        assertEquals(near, SameRelease.areRelated(other, one));
    }
}
