package dev.mizan.afi.quarkus;

import dev.mizan.afi.UserContext;
import dev.mizan.afi.Users;
import dev.mizan.annotations.Client;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages about users, as Quarkus REST answers them. */
public class ProfilePages {

    private final Users users;

    ProfilePages(Users users) {
        this.users = users;
    }

    /** A user's page. */
    @Client(context = UserContext.class, route = "/profile/:user_id/")
    public Response profilePage(int userId) {
        String name = escaped(users.userProfile(userId).name());
        return Response.ok("<!doctype html><title>" + name + "</title><h1>" + name + "</h1>", MediaType.TEXT_HTML)
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
