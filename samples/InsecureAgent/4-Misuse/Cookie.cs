using Microsoft.AspNetCore.Http;

namespace InsecureAgent.Misuse.Cookie;

public static class Sessions
{
    // SECT4017 warning: a script in the page can read the session.
    public static void Write(HttpResponse response, string session) => response.Cookies.Append("session", session, new CookieOptions { Secure = true });
}
