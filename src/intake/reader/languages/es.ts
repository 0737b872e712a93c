import type { Language } from './language.ts';

export const es: Language = {
  code: 'es',
  headings: {
    summary:
      'perfil|resumen|sobre mí|perfil profesional|resumen profesional|extracto|información básica|objetivo|objetivo profesional|acerca de mí|presentación|información basica',
    work: 'experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|historial laboral|empleo|prácticas|experiencia de trabajo|trayectoria laboral',
    education:
      'educación|formación|formación académica|estudios|títulos|formación educativa|educación y formación|historial académico|preparación académica',
    skills:
      'habilidades|competencias|aptitudes|conocimientos|destrezas|conocimientos informáticos|habilidades técnicas|herramientas|informática|competencias clave|habilidades y competencias',
    languages: 'idiomas|lenguas|idioma',
    certificates:
      'certificados|certificaciones|cursos|formación complementaria|licencias|cursos y certificaciones|certificación',
    references: 'referencias|referencia|recomendaciones',
    contact: 'contacto|datos de contacto|información de contacto',
    personal: 'datos personales|información personal',
    profiles: 'perfiles|redes sociales|enlaces|redes',
    other:
      'intereses|aficiones|proyectos|premios|reconocimientos|publicaciones|voluntariado|otros datos|actividades|premios y reconocimientos|logros|hobbies|otros|datos de interés|experiencia de voluntariado|distinciones|trabajo voluntario|información adicional',
  },
  labels: {
    name: 'nombre|nombre completo|nombre y apellidos',
    email: 'correo|correo electrónico|e-mail|email',
    phone: 'teléfono|móvil|tel|celular|telf',
    address: 'dirección|domicilio|ciudad|ubicación|residencia|localidad',
    url: 'sitio web|web|página web|portafolio',
    birthDate: 'fecha de nacimiento|nacido el|nacida el|nacimiento',
    nationality: 'nacionalidad',
    maritalStatus: 'estado civil',
    criminalRecord: 'antecedentes penales|certificado de antecedentes penales|antecedentes',
    specialCategory:
      'religión|sindicato|afiliación sindical|salud|estado de salud|discapacidad|origen étnico|partido político|orientación sexual',
    keywords: 'palabras clave|tecnologías',
    courses: 'cursos|asignaturas|materias',
    score: 'puntuación|nota|nota media|calificación|promedio',
  },
  months:
    'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre sept sep setiembre set|octubre oct|noviembre nov|diciembre dic',
  present: 'presente|actualidad|actual|actualmente|hoy|hasta la fecha|a la fecha|en curso|la actualidad',
  positions:
    'ingeniero|ingeniera|desarrollador|desarrolladora|gerente|director|directora|jefe|jefa|asistente|becario|becaria|consultor|consultora|analista|técnico|técnica|especialista|coordinador|coordinadora|responsable|administrativo|administrativa|auxiliar|profesor|profesora|enfermero|enfermera|contable|vendedor|vendedora|dependiente|dependienta|encargado|encargada|camarero|camarera|cocinero|cocinera|diseñador|diseñadora|programador|programadora|abogado|abogada|asesor|asesora|gestor|gestora|comercial|ejecutivo|ejecutiva|redactor|redactora|arquitecto|arquitecta|practicante|supervisor|supervisora|operario|operaria|conductor|conductora|mentora|voluntario|voluntaria|investigador|investigadora|médico|médica',
  organisations:
    's.l|s.l.|s.a|s.a.|sl|s.l.u.|s.a. de c.v.|grupo|empresa|universidad|hospital|banco|agencia|asociación|fundación|ayuntamiento|consultores|soluciones|tecnologías|clínica|hotel|colegio|ministerio|compañía|restaurante',
  schools:
    'universidad|colegio|instituto|escuela|facultad|academia|politécnica|uned|centro de formación|universitat|i.e.s.|ies',
  degrees:
    'licenciatura|licenciado|licenciada|grado|grado en|máster|master|bachillerato|diplomatura|doctorado|técnico superior|ingeniería|fp|ciclo formativo|postgrado|posgrado|maestría|bachiller|título|eso|diplomado|técnico en|grado superior|certificado de',
  levels:
    'experto|experta|avanzado|intermedio|básico|principiante|nativo|nativa|lengua materna|fluido|bilingüe|alto|medio|bajo|competencia profesional|competencia bilingüe o nativa|competencia básica|conversación|competencia nativa o bilingüe|competencia profesional completa|competencia limitada|elemental|nivel nativo|nivel alto|nivel medio',
  at: 'en',
  titles: 'curriculum vitae|currículum vitae|currículum|curriculum|hoja de vida|cv',
};
