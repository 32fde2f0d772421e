package dev.mizan.afi.desktop;

import dev.mizan.afi.UserContext;
import dev.mizan.afi.Users;
import dev.mizan.annotations.Client;
import dev.mizan.desktop.DesktopView;

/** Pages about users, as a window shows them. */
public class ProfilePages {

    private final Users users;

    ProfilePages(Users users) {
        this.users = users;
    }

    /** A user's page. */
    @Client(context = UserContext.class, route = "/profile/:user_id/")
    public DesktopView profilePage(int userId) {
        String name = users.userProfile(userId).name().replace("&", "&amp;").replace("<", "&lt;");
        return DesktopView.html("<!doctype html><title>" + name + "</title><h1>" + name + "</h1>");
    }
}
