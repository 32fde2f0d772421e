package dev.mizan.afi.helidon;

import dev.mizan.afi.UserContext;
import dev.mizan.afi.Users;
import dev.mizan.annotations.Client;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HtmlEncoder;
import io.helidon.webserver.http.Handler;

/** Pages about users, as Helidon answers them. */
public class ProfilePages {

    private final Users users;

    ProfilePages(Users users) {
        this.users = users;
    }

    /** A user's page. */
    @Client(context = UserContext.class, route = "/profile/:user_id/")
    public Handler profilePage(int userId) {
        String name = HtmlEncoder.encode(users.userProfile(userId).name());
        return (request, response) -> {
            response.headers().contentType(MediaTypes.TEXT_HTML);
            response.send("<!doctype html><title>" + name + "</title><h1>" + name + "</h1>");
        };
    }
}
