"""Texts of the pieces that Markdown and HTML are made of, in any order."""

from hypothesis import strategies as st

PIECES = """
<script> </script> <style> <iframe <img <svg <math> <a <b> <div> </div> <details> <summary> </summary> </details> <span
<audio <video </video> <abbr <kbd> </kbd> <br> <!-- --> <form> <input <object> <base <meta> <blockquote> <table> <td>
src= href= title= class= style= onclick= onerror= lang= dir= id= = ' " > /> < / a b x 1 javascript:alert(1) data:text/html,x
//evil.example https://a.example /a.mp4 /a.mp3 /b.jpg youtu.be https://www.youtube.com/embed/x https://vimeo.com/1
# ## * ** _ ~~ ~ ` ``` $ $$ \\( \\) \\[ \\] \\ [ ] ( ) ! [^1] [^1]: *[b]: [a]: : - + 1. [x] [\xa0] | -|- > — & &lt; &#106; ;
""".split()
HOSTILE = st.lists(st.sampled_from([*PIECES, " ", "\n", "\n\n", "    ", "\n    "]), max_size=25).map("".join)
