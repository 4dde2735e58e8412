package acme.shop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import acme.shop.Order;
import org.junit.jupiter.api.Test;

class OrdersTest {

    @Test
    void anOrderIsRead() {
        assertEquals(new Order(7), Orders.read("7"));
    }
}
