"""Lines that newsrooms' pages print around a story, word for word, in English, German, French and Spanish."""

from __future__ import annotations

from pullquote.article.wordlists import term_set, word_set

_LINES: dict[str, tuple[str, ...]] = {
    "share box": (
        "spread the love|share|share this|share this article|share this story|share this post|share this page|share it"
        "|share now|share article|share story|share on|share via|share with friends|sharing is caring|tweet this"
        "|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share on reddit"
        "|share on telegram|share on pinterest|share on bluesky|share via email|share by email|copy link|copy url"
        "|copy link to clipboard|link copied|click to share|share options|share full article|gift article"
        "|email this article|print this article|save this article|save for later|save article",
        "teilen|artikel teilen|beitrag teilen|diesen artikel teilen|auf facebook teilen|auf twitter teilen|auf x teilen"
        "|per whatsapp teilen|per e-mail teilen|link kopieren|artikel drucken|artikel merken",
        "partager|partager l'article|partager cet article|partager sur facebook|partager sur twitter|partager sur x"
        "|partager sur whatsapp|partager par e-mail|copier le lien|envoyer par e-mail|imprimer l'article",
        "compartir|compartir artículo|comparte|comparte esta noticia|compartir en facebook|compartir en twitter"
        "|compartir en x|compartir en whatsapp|copiar enlace|enviar por correo",
    ),
    "read more": (
        "read more|read also|also read|read next|see also|related|related story|related article|must read"
        "|continue reading|continue reading the main story|read the full story|read full story|read the full article"
        "|read full article|click here to read more|show more|load more|view more|more on this|up next|keep reading"
        "|more on this story|in case you missed it|icymi",
        "lesen sie auch|lesen sie mehr|lesen sie hier|weiterlesen|siehe auch|auch interessant|mehr dazu|mehr lesen"
        "|zum artikel|lesen sie weiter",
        "lire aussi|à lire aussi|a lire aussi|lire la suite|lire plus|voir aussi|à voir aussi|en savoir plus",
        "lea también|lee también|leer también|leer más|lea más|ver también|ver más|seguir leyendo"
        "|sigue leyendo|te puede interesar",
    ),
    "related stories": (
        "related stories|related articles|related news|related topics|related coverage|related content|related posts"
        "|related reading|recommended|recommended for you|recommended stories|you may also like|you might also like"
        "|more stories|more from this section|most read|most popular|most viewed|trending|trending now|top stories"
        "|latest news|latest stories|editor's picks|editors' picks|don't miss|more top stories|popular now|read also",
        "mehr zum thema|mehr zu diesem thema|das könnte sie auch interessieren|meistgelesen|passend zum thema"
        "|empfehlungen der redaktion|verwandte artikel|ähnliche artikel|weitere artikel|lesetipps",
        "sur le même sujet|articles liés|à lire également|les plus lus|nos recommandations|dans la même rubrique"
        "|articles similaires|recommandé pour vous",
        "noticias relacionadas|artículos relacionados|relacionado|relacionados|lo más leído|te recomendamos"
        "|también te puede interesar|más noticias|más sobre este tema|le puede interesar",
    ),
    "subscribe": (
        "subscribe|subscribe now|subscribe today|subscribe here|sign up|sign up now|sign up here|sign in|log in|login"
        "|register now|join now|join us|follow us|newsletter|newsletters|newsletter sign-up|get the app"
        "|download the app|download our app|already a subscriber|already a subscriber? log in|become a member"
        "|donate now|support us|support our journalism|create a free account|get alerts|turn on notifications"
        "|add us on google|add as preferred source on google",
        "abonnieren|jetzt abonnieren|newsletter abonnieren|jetzt anmelden|folgen sie uns"
        "|app herunterladen|zur newsletter-anmeldung|jetzt spenden",
        "s'abonner|abonnez-vous|je m'abonne|se connecter|s'inscrire|inscrivez-vous|suivez-nous"
        "|télécharger l'application|réservé aux abonnés|article réservé aux abonnés|faire un don",
        "suscríbete|suscribirse|suscríbase|iniciar sesión|regístrate|síguenos|descarga la app|descargar la app"
        "|hazte socio|dona ahora",
    ),
    "advertisement": (
        "advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted content"
        "|paid content|story continues below|story continues below advertisement|article continues below"
        "|article continues below advertisement|article continues after advertisement"
        "|this article continues below|skip advertisement|skip ad|scroll to continue|continue reading below"
        "|advertisement - scroll to continue|story continues after this ad|remove ads|ad feedback|close ad",
        "anzeige|werbung|artikel wird nach der anzeige fortgesetzt|weiter nach der anzeige"
        "|der artikel geht nach der anzeige weiter",
        "publicité|la suite après la publicité|la suite après cette publicité|contenu sponsorisé",
        "publicidad|contenido patrocinado|la noticia continúa después de la publicidad",
    ),
    "listen": (
        "listen|listen to this article|listen to article|listen to this story|listen to the story|play audio"
        "|audio version|listen now|read aloud|watch live",
        "artikel anhören|anhören|vorlesen|artikel vorlesen lassen",
        "écouter|écouter l'article|écouter cet article",
        "escuchar|escuchar artículo|escucha este artículo|escuchar la noticia",
    ),
    "cookie notice": (
        "accept cookies|accept all cookies|accept all|reject all|cookie settings|cookie policy|cookie preferences"
        "|manage cookies|manage preferences|privacy settings|privacy policy|terms of use|terms and conditions",
        "cookies akzeptieren|alle cookies akzeptieren|alle akzeptieren|cookie-einstellungen"
        "|datenschutzerklärung|impressum",
        "accepter les cookies|tout accepter|tout refuser|gérer les cookies|politique de confidentialité"
        "|mentions légales",
        "aceptar cookies|aceptar todas las cookies|aceptar todo|rechazar todo|configurar cookies"
        "|política de privacidad|aviso legal",
    ),
    "navigation": (
        "skip to content|skip to main content|skip to navigation|skip navigation|back to top|back to homepage"
        "|back to home|main menu|menu|open menu|close menu|site search|all sections|previous article|next article"
        "|previous post|next post",
        "zum inhalt springen|zum inhalt|zur startseite|nach oben|seitenanfang",
        "aller au contenu|aller au contenu principal|retour à l'accueil|retour en haut|haut de page",
        "ir al contenido|saltar al contenido|volver arriba|volver al inicio",
    ),
    "copyright": (
        "all rights reserved",
        "alle rechte vorbehalten",
        "tous droits réservés",
        "todos los derechos reservados|reservados todos los derechos",
    ),
    "comments": (
        "comments|leave a comment|post a comment|add a comment|add comment|write a comment|view comments"
        "|show comments|view all comments|join the conversation|join the discussion|be the first to comment"
        "|comments are closed|leave a reply|no comments|0 comments|report a problem|report an error|send feedback",
        "kommentare|kommentieren|kommentar schreiben|kommentare anzeigen|diskutieren sie mit|fehler melden",
        "commentaires|commenter|laisser un commentaire|voir les commentaires|réagir",
        "comentarios|comentar|deja un comentario|ver comentarios|escribe un comentario",
    ),
    "developing story": (
        "developing story|this is a developing story|this is a breaking news story|this is a breaking story"
        "|more to follow|more follows|more details to follow|more to come|more soon|more details soon"
        "|refresh for updates|check back for updates|please check back for updates|this story is being updated"
        "|this story will be updated|this article will be updated|updates to follow",
        "mehr in kürze|weitere informationen in kürze|weitere informationen folgen|wird aktualisiert"
        "|dieser artikel wird aktualisiert|dieser artikel wird laufend aktualisiert|mehr dazu in kürze",
        "plus d'informations à suivre|plus d'informations à venir|plus d'informations dans un instant"
        "|cet article sera mis à jour|plus de détails à venir",
        "más información en breve|noticia en desarrollo|habrá ampliación|en breve, más información"
        "|más detalles en breve",
    ),
}

PHRASES = {phrase: rule for rule, groups in _LINES.items() for group in groups for phrase in group.split("|")}
"""Each line, casefolded, with straight apostrophes and no stop at the end, to the name of its rule."""

SHARE_VERBS = word_set(
    "share shares tweet email e-mail mail print save copy like likes pin post gift bookmark comment comments "
    "teilen drucken merken partager imprimer compartir imprimir guardar"
)
"""Words of a share box that are things to do."""

NETWORKS = word_set(
    "facebook twitter x linkedin whatsapp pinterest reddit telegram messenger instagram tiktok youtube threads "
    "bluesky mastodon tumblr flipboard pocket viber line snapchat xing vk sms link rss"
)
"""Words of a share box that are places to share to; by themselves they may be what a story is about."""

NAVIGATION = term_set(
    "home|homepage|news|world|sport|sports|football|politics|business|opinion|culture|lifestyle|travel|weather"
    "|video|videos|tech|technology|science|health|entertainment|live|menu|search|login|log in|sign in|subscribe"
    "|markets|about|about us|contact|contact us|terms|privacy|advertise|jobs|archive|newsletters|start|startseite"
    "|politik|wirtschaft|kultur|panorama|wetter|meinung|suche|kontakt|impressum|datenschutz|accueil|actualités"
    "|monde|politique|économie|culture|météo|sports|recherche|inicio|noticias|mundo|política|economía|deportes"
    "|cultura|opinión|buscar|contacto"
)
"""Names of a site's sections and services, casefolded."""
